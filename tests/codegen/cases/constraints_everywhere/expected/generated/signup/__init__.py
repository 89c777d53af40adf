# Code generated from schema/signup.graphql. DO NOT EDIT.
"""What is generated of signup."""
