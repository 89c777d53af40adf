# Code generated from schema/task.graphql. DO NOT EDIT.
"""Read and write `tags`."""

from generated.tag.model import TAGS, Tag, TagCreate, TagPatch
from runtime.database.crud import Crud


class TagCrud(Crud[Tag, TagCreate, TagPatch]):
    """Reads and writes rows of Tag."""


crud = TagCrud(TAGS)
