# Code generated from schema/b.graphql. DO NOT EDIT.
"""What is generated of b."""
