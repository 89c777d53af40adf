# Code generated from schema/pet.graphql. DO NOT EDIT.
"""What is generated of pet."""
