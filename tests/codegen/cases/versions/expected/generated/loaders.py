# Code generated from schema/page.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from functools import cached_property

from generated.draft.loaders import draft_by_id
from generated.draft.model import Draft
from generated.page.loaders import page_by_id
from generated.page.model import Page
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @cached_property
    def draft_by_id(self) -> Batch[str, Draft | None]:
        return draft_by_id(self.db)

    @cached_property
    def page_by_id(self) -> Batch[str, Page | None]:
        return page_by_id(self.db)
