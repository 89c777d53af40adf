# Code generated from schema/board.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
