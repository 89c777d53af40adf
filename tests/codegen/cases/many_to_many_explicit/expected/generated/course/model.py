# Code generated from schema/course.graphql. DO NOT EDIT.
"""Course: a stored type."""

from typing import NotRequired, TypedDict

from runtime.database.relations import Through
from runtime.database.table import Column, Table


class Course(TypedDict):
    """One row of `courses`."""

    id: str
    title: str


class CourseCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    title: str


class CoursePatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    title: str


class CourseUpsert(CourseCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


COURSES: Table[Course] = Table(
    "courses",
    type="Course",
    columns=(
        Column("id", "ID"),
        Column("title", "String"),
    ),
    relations=(
        Through("students", "Student", join="Enrolment", ours="course_id", theirs="student_id"),
    ),
)
