"""Tests of runtime/limits."""
