# Code generated from schema/task.graphql and schema/word.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
