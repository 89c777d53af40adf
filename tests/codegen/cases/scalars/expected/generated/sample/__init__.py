# Code generated from schema/everything.graphql. DO NOT EDIT.
"""What is generated of sample."""
