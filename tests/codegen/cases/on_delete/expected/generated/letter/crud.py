# Code generated from schema/house.graphql. DO NOT EDIT.
"""Read and write `letters`."""

from generated.letter.model import LETTERS, Letter, LetterCreate, LetterPatch
from runtime.database.crud import Crud


class LetterCrud(Crud[Letter, LetterCreate, LetterPatch]):
    """Reads and writes rows of Letter."""


crud = LetterCrud(LETTERS)
