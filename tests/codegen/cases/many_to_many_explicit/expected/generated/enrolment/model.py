# Code generated from schema/course.graphql. DO NOT EDIT.
"""Enrolment: the type that joins says more than who and what."""

from datetime import datetime
from typing import NotRequired, TypedDict

from runtime.database.constraints import Range
from runtime.database.relations import ToOne
from runtime.database.table import Column, Index, OnDelete, Order, Reference, Table
from runtime.database.values import NOW


class Enrolment(TypedDict):
    """One row of `enrolments`."""

    id: str
    student_id: str
    course_id: str
    since: datetime
    mark: int | None


class EnrolmentCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    student_id: str
    course_id: str
    mark: NotRequired[int | None]


class EnrolmentPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    student_id: str
    course_id: str
    mark: int | None


class EnrolmentUpsert(EnrolmentCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


ENROLMENTS: Table[Enrolment] = Table(
    "enrolments",
    type="Enrolment",
    columns=(
        Column("id", "ID"),
        Column(
            "student_id",
            "ID",
            field="studentId",
            references=Reference("students", "Student", on_delete=OnDelete.CASCADE),
        ),
        Column(
            "course_id",
            "ID",
            field="courseId",
            references=Reference("courses", "Course", on_delete=OnDelete.CASCADE),
        ),
        Column("since", "DateTime", default=NOW),
        Column("mark", "Int", nullable=True, constraints=(Range(min=1, max=6),)),
    ),
    indexes=(
        Index("since"),
        Index("course_id"),
        Index("student_id", "course_id", unique=True),
    ),
    order=Order("since", descending=True),
    relations=(
        ToOne("student", "Student", column="student_id"),
        ToOne("course", "Course", column="course_id"),
    ),
)
