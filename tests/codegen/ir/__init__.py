"""Tests of what a schema says, as values."""
