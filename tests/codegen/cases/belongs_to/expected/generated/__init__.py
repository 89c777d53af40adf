# Code generated from schema/person.graphql and schema/pet.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
