"""Tests of runtime/ws."""
