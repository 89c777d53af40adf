# Code generated from schema/odd.graphql. DO NOT EDIT.
"""Read and write `quoteds`."""

from generated.quoted.model import QUOTEDS, Quoted, QuotedCreate, QuotedPatch
from runtime.database.crud import Crud


class QuotedCrud(Crud[Quoted, QuotedCreate, QuotedPatch]):
    """Reads and writes rows of Quoted."""


crud = QuotedCrud(QUOTEDS)
