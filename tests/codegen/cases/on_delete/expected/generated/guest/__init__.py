# Code generated from schema/house.graphql. DO NOT EDIT.
"""What is generated of guest."""
