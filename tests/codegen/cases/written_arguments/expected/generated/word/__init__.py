# Code generated from schema/word.graphql. DO NOT EDIT.
"""What is generated of word."""
