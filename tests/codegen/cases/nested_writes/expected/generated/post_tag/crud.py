# Code generated from schema/post.graphql. DO NOT EDIT.
"""Read and write `post_tags`."""

from generated.post_tag.model import POST_TAGS, PostTag, PostTagCreate, PostTagPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class PostTagCrud(Crud[PostTag, PostTagCreate, PostTagPatch]):
    """Reads and writes rows of PostTag."""

    async def get_by_post_id_and_tag_id(
        self, db: Database, post_id: str, tag_id: str
    ) -> PostTag | None:
        return await db.get_by(self.table, "post_id_tag_id", [post_id, tag_id])

    async def get_or_create_by_post_id_and_tag_id(
        self, db: Database, input: PostTagCreate
    ) -> PostTag:
        return await db.get_or_create(self.table, input, index="post_id_tag_id")


crud = PostTagCrud(POST_TAGS)
