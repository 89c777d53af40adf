# Code generated from schema/house.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
