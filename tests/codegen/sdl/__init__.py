"""Tests of reading SDL."""
