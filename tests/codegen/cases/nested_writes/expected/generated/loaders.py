# Code generated from schema/post.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.author.loaders import author_by_id
from generated.author.model import Author
from generated.comment.loaders import comment_by_id, comments_by_post_id
from generated.comment.model import Comment
from generated.post.loaders import post_by_id, tags_of_post
from generated.post.model import Post
from generated.post_tag.loaders import post_tag_by_id
from generated.post_tag.model import PostTag
from generated.remark.loaders import remark_by_id, remarks_by_post_id
from generated.remark.model import Remark
from generated.summary.loaders import summary_by_id, summary_by_post_id
from generated.summary.model import Summary
from generated.tag.loaders import tag_by_id
from generated.tag.model import Tag
from runtime.database.batches import Batch, LoaderSet
from runtime.database.windows import Window


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def author_by_id(self) -> Batch[str, Author | None]:
        return self.shared(author_by_id)

    @property
    def comment_by_id(self) -> Batch[str, Comment | None]:
        return self.shared(comment_by_id)

    def comments_by_post_id(self, window: Window) -> Batch[str, list[Comment]]:
        return self.shared(comments_by_post_id, window)

    @property
    def post_by_id(self) -> Batch[str, Post | None]:
        return self.shared(post_by_id)

    def tags_of_post(self, window: Window) -> Batch[str, list[Tag]]:
        return self.shared(tags_of_post, window)

    @property
    def post_tag_by_id(self) -> Batch[str, PostTag | None]:
        return self.shared(post_tag_by_id)

    @property
    def remark_by_id(self) -> Batch[str, Remark | None]:
        return self.shared(remark_by_id)

    def remarks_by_post_id(self, window: Window) -> Batch[str, list[Remark]]:
        return self.shared(remarks_by_post_id, window)

    @property
    def summary_by_id(self) -> Batch[str, Summary | None]:
        return self.shared(summary_by_id)

    @property
    def summary_by_post_id(self) -> Batch[str, Summary | None]:
        return self.shared(summary_by_post_id)

    @property
    def tag_by_id(self) -> Batch[str, Tag | None]:
        return self.shared(tag_by_id)
