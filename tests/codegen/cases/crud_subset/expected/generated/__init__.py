# Code generated from schema/city.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
