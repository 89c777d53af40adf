# Code generated from schema/word.graphql. DO NOT EDIT.
"""Read and write `words`."""

from generated.word.model import WORDS, Word, WordCreate, WordPatch
from runtime.database.crud import Crud


class WordCrud(Crud[Word, WordCreate, WordPatch]):
    """Reads and writes rows of Word."""


crud = WordCrud(WORDS)
