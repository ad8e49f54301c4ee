"""Words of the interface, names of countries and languages, dates and numbers, and typography, per language."""
