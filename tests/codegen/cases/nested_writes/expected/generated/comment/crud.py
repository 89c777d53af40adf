# Code generated from schema/post.graphql. DO NOT EDIT.
"""Read and write `comments`."""

from generated.comment.model import COMMENTS, Comment, CommentCreate, CommentPatch
from runtime.database.crud import Crud


class CommentCrud(Crud[Comment, CommentCreate, CommentPatch]):
    """Reads and writes rows of Comment."""


crud = CommentCrud(COMMENTS)
