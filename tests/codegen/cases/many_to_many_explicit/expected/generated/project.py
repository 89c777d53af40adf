# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.course import bindings as course_bindings
from generated.course.model import COURSES
from generated.enrolment import bindings as enrolment_bindings
from generated.enrolment.model import ENROLMENTS
from generated.student import bindings as student_bindings
from generated.student.model import STUDENTS
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(
        COURSES,
        ENROLMENTS,
        STUDENTS,
    ),
    bindables=(
        course_bindings.bind,
        enrolment_bindings.bind,
        student_bindings.bind,
    ),
    places=(),
    resolvers=(),
    verbatim=(
        "CourseFilter",
        "CourseOrderBy",
        "DateTimeFilter",
        "EnrolmentFilter",
        "EnrolmentOrderBy",
        "IDFilter",
        "IntFilter",
        "RelatedCourseFilter",
        "RelatedStudentFilter",
        "StringFilter",
        "StudentFilter",
        "StudentOrderBy",
    ),
)
