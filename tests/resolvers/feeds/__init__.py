"""Tests of the hand-written sources of the chat."""
