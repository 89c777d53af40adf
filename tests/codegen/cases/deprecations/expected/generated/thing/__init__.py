# Code generated from schema/thing.graphql. DO NOT EDIT.
"""What is generated of thing."""
