# Code generated from schema/post.graphql. DO NOT EDIT.
"""Read and write `posts`."""

from generated.post.model import POSTS, Post, PostCreate, PostPatch
from runtime.database.crud import Crud


class PostCrud(Crud[Post, PostCreate, PostPatch]):
    """Reads and writes rows of Post."""


crud = PostCrud(POSTS)
