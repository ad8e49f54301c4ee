"""Tests of the practice library."""
