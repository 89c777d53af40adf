# Code generated from schema/other.graphql and schema/thing.graphql. DO NOT EDIT.
"""What is generated of thing."""
