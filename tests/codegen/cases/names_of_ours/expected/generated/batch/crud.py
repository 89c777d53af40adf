# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Read and write `batches`."""

from generated.batch.model import BATCHES, Batch_, BatchCreate, BatchPatch
from runtime.database.crud import Crud


class BatchCrud(Crud[Batch_, BatchCreate, BatchPatch]):
    """Reads and writes rows of Batch."""


crud = BatchCrud(BATCHES)
