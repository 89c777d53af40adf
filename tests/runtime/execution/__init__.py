"""Tests of runtime/execution."""
