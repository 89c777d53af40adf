# Code generated from schema/course.graphql. DO NOT EDIT.
"""Read and write `students`."""

from generated.student.model import STUDENTS, Student, StudentCreate, StudentPatch
from runtime.database.crud import Crud


class StudentCrud(Crud[Student, StudentCreate, StudentPatch]):
    """Reads and writes rows of Student."""


crud = StudentCrud(STUDENTS)
