# Code generated from schema/city.graphql. DO NOT EDIT.
"""What is generated of city."""
