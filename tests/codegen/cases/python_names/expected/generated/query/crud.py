# Code generated from schema/class.graphql. DO NOT EDIT.
"""Read and write `questions`."""

from generated.query.model import QUESTIONS, query, queryCreate, queryPatch
from runtime.database.crud import Crud


class queryCrud(Crud[query, queryCreate, queryPatch]):
    """Reads and writes rows of query."""


crud = queryCrud(QUESTIONS)
