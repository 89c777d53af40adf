# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.author.model import AUTHORS
from generated.comment import bindings as comment_bindings
from generated.comment.model import COMMENTS
from generated.context import Context
from generated.post import bindings as post_bindings
from generated.post.model import POSTS
from generated.post_tag.model import POST_TAGS
from generated.remark import bindings as remark_bindings
from generated.remark.model import REMARKS
from generated.summary import bindings as summary_bindings
from generated.summary.model import SUMMARIES
from generated.tag.model import TAGS
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(
        AUTHORS,
        COMMENTS,
        POSTS,
        POST_TAGS,
        REMARKS,
        SUMMARIES,
        TAGS,
    ),
    bindables=(
        comment_bindings.bind,
        post_bindings.bind,
        remark_bindings.bind,
        summary_bindings.bind,
    ),
    places=(),
    resolvers=(),
)
