# Code generated from schema/note.graphql. DO NOT EDIT.
"""What is generated of note."""
