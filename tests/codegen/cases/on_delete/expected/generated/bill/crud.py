# Code generated from schema/house.graphql. DO NOT EDIT.
"""Read and write `bills`."""

from generated.bill.model import BILLS, Bill, BillCreate, BillPatch
from runtime.database.crud import Crud


class BillCrud(Crud[Bill, BillCreate, BillPatch]):
    """Reads and writes rows of Bill."""


crud = BillCrud(BILLS)
