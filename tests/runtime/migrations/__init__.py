"""Tests of the migrations, over a real database."""
