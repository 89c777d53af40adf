# Code generated from schema/author.graphql and schema/post.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
