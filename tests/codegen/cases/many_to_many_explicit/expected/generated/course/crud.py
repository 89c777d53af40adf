# Code generated from schema/course.graphql. DO NOT EDIT.
"""Read and write `courses`."""

from generated.course.model import COURSES, Course, CourseCreate, CoursePatch
from runtime.database.crud import Crud


class CourseCrud(Crud[Course, CourseCreate, CoursePatch]):
    """Reads and writes rows of Course."""


crud = CourseCrud(COURSES)
