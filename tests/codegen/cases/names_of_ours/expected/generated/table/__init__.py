# Code generated from schema/ours.graphql. DO NOT EDIT.
"""What is generated of table."""
