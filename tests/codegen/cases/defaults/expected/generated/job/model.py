# Code generated from schema/job.graphql. DO NOT EDIT.
"""Job: a stored type."""

from datetime import datetime
from typing import NotRequired, TypedDict

from generated.job.types import Limits, LimitsInput
from runtime.database.table import Column, Table
from runtime.database.values import NOW, UUID
from runtime.scalars.types import Json


class Job(TypedDict):
    """One row of `jobs`."""

    id: str
    token: str
    started_at: datetime
    name: str
    tries: int
    rate: float
    is_paused: bool
    is_public: bool
    labels: list[str]
    options: Json
    note: str | None
    limits: Limits


class JobCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    token: NotRequired[str]
    started_at: NotRequired[datetime]
    name: NotRequired[str]
    tries: NotRequired[int]
    rate: NotRequired[float]
    is_paused: NotRequired[bool]
    is_public: NotRequired[bool]
    labels: NotRequired[list[str]]
    options: NotRequired[Json]
    note: NotRequired[str | None]
    limits: NotRequired[LimitsInput]


class JobPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    token: str
    started_at: datetime
    name: str
    tries: int
    rate: float
    is_paused: bool
    is_public: bool
    labels: list[str]
    options: Json
    note: str | None
    limits: LimitsInput


JOBS: Table[Job] = Table(
    "jobs",
    type="Job",
    columns=(
        Column("id", "ID"),
        Column("token", "String", default=UUID),
        Column("started_at", "DateTime", field="startedAt", default=NOW),
        Column("name", "String", default='it\'s "new"'),
        Column("tries", "Int", default=3),
        Column("rate", "Float", default=0.5),
        Column("is_paused", "Boolean", field="isPaused", default=False),
        Column("is_public", "Boolean", field="isPublic", default=True),
        Column("labels", "String", many=True, default=["a", "b"]),
        Column("options", "JSON", default={"retries": 3, "names": ["x"], "deep": {"empty": {}}}),
        Column("note", "String", nullable=True, default=None),
        Column(
            "limits",
            "Limits",
            default={"most": 3, "times": [{}]},
            fields=(
                Column("least", "Int", default=1),
                Column("most", "Int"),
                Column(
                    "times",
                    "Times",
                    many=True,
                    fields=(
                        Column("first", "Time", default="08:00:00"),
                        Column("code", "UUID", default=UUID),
                    ),
                ),
            ),
        ),
    ),
)
