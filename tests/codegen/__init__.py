"""Tests of the codegen."""
