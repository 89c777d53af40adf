"""Resolvers of `schema/tracker.graphql`."""

import re
from typing import Any

from generated.issue.crud import crud as issues
from generated.issue.model import Issue
from generated.tracker import resolve
from generated.tracker.enums import IssueState
from generated.tracker.types import IssueClosed, IssueOpened

from generated.context import Info
from runtime.places import of_type


@resolve.table
async def table(info: Info, *, from_: str, in_: list[IssueState] | None) -> list[Issue]:
    filter = {"from": from_, "state": {"in": in_ or []}}
    return await issues.page(info.context.db, filter, order_by=[{"number": "ASC"}])


@resolve.timeline
async def timeline(info: Info, *, project_id: str, limit: int) -> list[IssueClosed | IssueOpened]:
    """What happened in a project, the newest first."""
    rows = await issues.page(info.context.db, equals={"project_id": project_id}, limit=limit)
    events = [_event(row) for row in rows]
    return sorted(events, key=lambda event: event["at"], reverse=True)


def _event(row: Issue) -> IssueClosed | IssueOpened:
    if row["state"] != "DONE":
        opened: IssueOpened = {"at": row["created_at"], "who": None, "issue": row}
        return of_type("IssueOpened", opened)
    closed: IssueClosed = {"at": row["updated_at"], "who": None, "issue": row, "reason": None}
    return of_type("IssueClosed", closed)


@resolve.color_codec
class ColorCodec:
    """Stored as a number, read as `#rrggbb`."""

    @staticmethod
    def parse(value: Any, /) -> Any:
        if not isinstance(value, str) or not re.fullmatch("#[0-9a-f]{6}", value):
            raise ValueError(f'{value!r} is no color; one looks like "#4080ff".')
        return int(value[1:], 16)

    @staticmethod
    def serialize(value: Any, /) -> Any:
        return f"#{value:06x}"
