# Code generated from schema/course.graphql. DO NOT EDIT.
"""The fields that Enrolment's table answers."""

from generated.context import Info
from generated.course.model import Course
from generated.enrolment.crud import crud
from generated.enrolment.model import ENROLMENTS, Enrolment
from generated.student.model import Student
from runtime.bindings import Bindings
from runtime.database import loaders

bind = Bindings("Enrolment")

bind.query("enrolments", crud.page)
bind.query("enrolmentsConnection", crud.connection)
bind.query("enrolmentsCount", crud.count)
bind.mutation("createEnrolment", crud.create_nested)
bind.mutation("createEnrolments", crud.create_many_nested)
bind.mutation("updateEnrolment", crud.update_nested)
bind.mutation("upsertEnrolment", crud.upsert)
bind.mutation("deleteEnrolment", crud.remove)
bind.subscription("enrolmentChanged", ENROLMENTS)


@bind.query("enrolment")
async def query_enrolment(_: object, info: Info, *, id: str) -> Enrolment | None:
    return await info.context.loaders.enrolment_by_id.load(id)


@bind.field("student")
async def enrolment_student(row: Enrolment, info: Info) -> Student:
    return await loaders.required(info.context.loaders.student_by_id, "Student", row["student_id"])


@bind.field("course")
async def enrolment_course(row: Enrolment, info: Info) -> Course:
    return await loaders.required(info.context.loaders.course_by_id, "Course", row["course_id"])
