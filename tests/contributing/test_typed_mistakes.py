"""The mistakes that are typed into the form are the same in a file: one code, at that field."""

from __future__ import annotations

import pytest

from hub.reading.problems import place_name
from tests.contributing.examples import PROFILE, TYPED, broken
from tests.contributing.form_modules import told_by_check


def test_the_profile_without_them_is_right() -> None:
    assert told_by_check(PROFILE.encode(), "cities/rivertown.yml") == []
    assert len(TYPED) >= 25


@pytest.mark.parametrize("name", TYPED)
def test_each_has_one_code_at_its_field(name: str) -> None:
    place, typed, code = TYPED[name]
    told = told_by_check(broken(place, typed), "cities/rivertown.yml")
    assert [found for found, _ in told] == [code]
    field = told[0][1]
    # a range, a contact and a help line are told as a whole
    assert field.startswith(place_name(place)) or place_name(place).startswith(field)
