# Code generated from schema/course.graphql. DO NOT EDIT.
"""Student: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.relations import Through
from runtime.database.table import Column, Table


class Student(TypedDict):
    """One row of `students`."""

    id: str
    name: str


class StudentCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    name: str


class StudentPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    name: str


class StudentUpsert(StudentCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


STUDENTS: Table[Student] = Table(
    "students",
    type="Student",
    columns=(
        Column("id", "ID"),
        Column("name", "String"),
    ),
    relations=(
        Through("courses", "Course", join="Enrolment", ours="student_id", theirs="course_id"),
    ),
)
