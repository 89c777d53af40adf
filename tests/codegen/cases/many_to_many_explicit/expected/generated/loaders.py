# Code generated from schema/course.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.course.loaders import course_by_id, students_of_course_connection
from generated.course.model import Course
from generated.enrolment.loaders import enrolment_by_id
from generated.enrolment.model import Enrolment
from generated.student.loaders import courses_of_student, student_by_id
from generated.student.model import Student
from runtime.database.batches import Batch, LoaderSet
from runtime.database.connections import Connection
from runtime.database.windows import Window


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def course_by_id(self) -> Batch[str, Course | None]:
        return self.shared(course_by_id)

    def students_of_course_connection(self, window: Window) -> Batch[str, Connection[Student]]:
        return self.shared(students_of_course_connection, window)

    @property
    def enrolment_by_id(self) -> Batch[str, Enrolment | None]:
        return self.shared(enrolment_by_id)

    @property
    def student_by_id(self) -> Batch[str, Student | None]:
        return self.shared(student_by_id)

    def courses_of_student(self, window: Window) -> Batch[str, list[Course]]:
        return self.shared(courses_of_student, window)
