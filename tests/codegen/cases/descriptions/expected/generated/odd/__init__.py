# Code generated from schema/odd.graphql. DO NOT EDIT.
"""What is generated of odd."""
