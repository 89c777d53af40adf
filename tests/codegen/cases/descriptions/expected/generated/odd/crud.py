# Code generated from schema/odd.graphql. DO NOT EDIT.
"""Read and write `odds`."""

from generated.odd.model import ODDS, Odd, OddCreate, OddPatch
from runtime.database.crud import Crud


class OddCrud(Crud[Odd, OddCreate, OddPatch]):
    """Reads and writes rows of Odd."""


crud = OddCrud(ODDS)
