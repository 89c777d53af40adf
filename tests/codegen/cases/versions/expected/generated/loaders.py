# Code generated from schema/page.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.draft.loaders import draft_by_id
from generated.draft.model import Draft
from generated.page.loaders import page_by_id
from generated.page.model import Page
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def draft_by_id(self) -> Batch[str, Draft | None]:
        return self.shared(draft_by_id)

    @property
    def page_by_id(self) -> Batch[str, Page | None]:
        return self.shared(page_by_id)
