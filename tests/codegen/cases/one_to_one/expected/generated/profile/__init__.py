# Code generated from schema/user.graphql. DO NOT EDIT.
"""What is generated of profile."""
