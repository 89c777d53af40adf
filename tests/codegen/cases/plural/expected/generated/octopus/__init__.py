# Code generated from schema/person.graphql. DO NOT EDIT.
"""What is generated of octopus."""
