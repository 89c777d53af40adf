# Code generated from schema/course.graphql. DO NOT EDIT.
"""Batched reads of `courses`."""

from generated.course.model import COURSES, Course
from generated.enrolment.model import ENROLMENTS
from generated.student.model import STUDENTS, Student
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.connections import Connection
from runtime.database.session import Database
from runtime.database.windows import Window


def course_by_id(db: Database) -> Batch[str, Course | None]:
    return loaders.by_id(db, COURSES)


def students_of_course_connection(db: Database, window: Window) -> Batch[str, Connection[Student]]:
    return loaders.connections_through(
        db, STUDENTS, ENROLMENTS, ("course_id", "student_id"), window
    )
