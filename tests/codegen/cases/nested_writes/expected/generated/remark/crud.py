# Code generated from schema/post.graphql. DO NOT EDIT.
"""Read and write `remarks`."""

from generated.remark.model import REMARKS, Remark, RemarkCreate, RemarkPatch
from runtime.database.crud import Crud


class RemarkCrud(Crud[Remark, RemarkCreate, RemarkPatch]):
    """Reads and writes rows of Remark."""


crud = RemarkCrud(REMARKS)
