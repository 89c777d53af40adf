# Code generated from schema/task.graphql. DO NOT EDIT.
"""What is generated of person."""
