# Code generated from schema/post.graphql. DO NOT EDIT.
"""What is generated of summary."""
