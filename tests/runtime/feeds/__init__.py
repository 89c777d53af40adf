"""Tests of changefeeds and those who follow them."""
