"""What a profile is: values, sources, evidence, practices, cities, countries, thesaurus, and the Hub of them all."""

import os

# pydantic would look through every installed package for plugins, at each start, and run those that it finds
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
