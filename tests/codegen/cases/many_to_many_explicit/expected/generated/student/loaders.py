# Code generated from schema/course.graphql. DO NOT EDIT.
"""Batched reads of `students`."""

from generated.course.model import COURSES, Course
from generated.enrolment.model import ENROLMENTS
from generated.student.model import STUDENTS, Student
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database
from runtime.database.windows import Window


def student_by_id(db: Database) -> Batch[str, Student | None]:
    return loaders.by_id(db, STUDENTS)


def courses_of_student(db: Database, window: Window) -> Batch[str, list[Course]]:
    return loaders.through(db, COURSES, ENROLMENTS, ("student_id", "course_id"), window)
