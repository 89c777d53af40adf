# Code generated from schema/note.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
