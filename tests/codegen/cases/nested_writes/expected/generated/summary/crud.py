# Code generated from schema/post.graphql. DO NOT EDIT.
"""Read and write `summaries`."""

from generated.summary.model import SUMMARIES, Summary, SummaryCreate, SummaryPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class SummaryCrud(Crud[Summary, SummaryCreate, SummaryPatch]):
    """Reads and writes rows of Summary."""

    async def get_by_post_id(self, db: Database, post_id: str | None) -> Summary | None:
        return await db.get_by(self.table, "post_id", post_id)

    async def get_or_create_by_post_id(self, db: Database, input: SummaryCreate) -> Summary:
        return await db.get_or_create(self.table, input, index="post_id")


crud = SummaryCrud(SUMMARIES)
