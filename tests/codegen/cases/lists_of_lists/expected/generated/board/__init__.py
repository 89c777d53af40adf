# Code generated from schema/board.graphql. DO NOT EDIT.
"""What is generated of board."""
