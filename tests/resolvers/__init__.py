"""Tests of the hand-written resolvers of the chat."""
