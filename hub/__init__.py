"""Ensemble: city profiles in YAML become one checked Hub; pages, search and data are written from it."""
