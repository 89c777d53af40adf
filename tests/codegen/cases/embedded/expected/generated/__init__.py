# Code generated from schema/address.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
