# Code generated from schema/pet.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
