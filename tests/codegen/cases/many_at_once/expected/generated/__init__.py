# Code generated from schema/task.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
