# Code generated from schema/class.graphql. DO NOT EDIT.
"""What is generated of query."""
