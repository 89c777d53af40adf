"""Tests of the scalars."""
