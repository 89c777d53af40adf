# Code generated from schema/odd.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
