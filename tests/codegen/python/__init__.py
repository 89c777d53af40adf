"""Tests of the Python text that the codegen writes."""
