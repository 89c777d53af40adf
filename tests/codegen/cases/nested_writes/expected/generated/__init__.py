# Code generated from schema/post.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
