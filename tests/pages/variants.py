"""Hubs that differ from the project's own in one place."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hub.model.cities import City
from hub.model.fields import FrozenMap
from hub.model.hub import Hub


def with_city(hub: Hub, city_id: str, change: Callable[[dict[str, Any]], None]) -> Hub:
    """Return a Hub whose city went through `change`, which edits the profile's data in place."""
    data = hub.cities[city_id].model_dump(mode="json", by_alias=True)
    change(data)
    city = City.model_validate_json(json.dumps(data))
    return replace(hub, cities=FrozenMap({**hub.cities, city_id: city}))
