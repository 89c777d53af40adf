# Code generated from schema/page.graphql. DO NOT EDIT.
"""Read and write `drafts`."""

from generated.draft.model import DRAFTS, Draft, DraftCreate, DraftPatch
from runtime.database.crud import Crud


class DraftCrud(Crud[Draft, DraftCreate, DraftPatch]):
    """Reads and writes rows of Draft."""


crud = DraftCrud(DRAFTS)
