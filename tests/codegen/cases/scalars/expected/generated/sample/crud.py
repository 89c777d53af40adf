# Code generated from schema/everything.graphql. DO NOT EDIT.
"""Read and write `samples`."""

from generated.sample.model import SAMPLES, Sample, SampleCreate, SamplePatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class SampleCrud(Crud[Sample, SampleCreate, SamplePatch]):
    """Reads and writes rows of Sample."""

    async def get_by_uuid(self, db: Database, uuid: str) -> Sample | None:
        return await db.get_by(self.table, "uuid", uuid)

    async def get_or_create_by_uuid(self, db: Database, input: SampleCreate) -> Sample:
        return await db.get_or_create(self.table, input, index="uuid")


crud = SampleCrud(SAMPLES)
