# Code generated from schema/course.graphql. DO NOT EDIT.
"""The fields that Enrolment's table answers."""

from typing import Unpack

from generated.context import Info
from generated.course.model import Course
from generated.enrolment.crud import crud
from generated.enrolment.model import ENROLMENTS, Enrolment, EnrolmentUpsert
from generated.student.model import Student
from runtime.bindings import Bindings
from runtime.database import loaders
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("Enrolment")


@bind.query("enrolment")
async def query_enrolment(_: object, info: Info, *, id: str) -> Enrolment | None:
    return await info.context.loaders.enrolment_by_id.load(id)


@bind.query("enrolments")
async def query_enrolments(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Enrolment]:
    return await crud.page(info.context.db, **wanted)


@bind.query("enrolmentsConnection")
async def query_enrolments_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Enrolment]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("enrolmentsCount")
async def query_enrolments_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createEnrolment")
async def mutation_create_enrolment(_: object, info: Info, *, input: Nested) -> Enrolment:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createEnrolments")
async def mutation_create_enrolments(
    _: object, info: Info, *, inputs: list[Nested]
) -> list[Enrolment]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateEnrolment")
async def mutation_update_enrolment(_: object, info: Info, *, id: str, input: Nested) -> Enrolment:
    return await crud.update_nested(info.context.db, id, input)


@bind.mutation("upsertEnrolment")
async def mutation_upsert_enrolment(_: object, info: Info, *, input: EnrolmentUpsert) -> Enrolment:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteEnrolment")
async def mutation_delete_enrolment(_: object, info: Info, *, id: str) -> Enrolment:
    return await crud.remove(info.context.db, id)


@bind.subscription("enrolmentChanged")
def subscription_enrolment_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Enrolment]:
    return info.context.feeds.changes(ENROLMENTS, {}, filter)


@bind.field("student")
async def enrolment_student(row: Enrolment, info: Info) -> Student:
    return await loaders.required(info.context.loaders.student_by_id, "Student", row["student_id"])


@bind.field("course")
async def enrolment_course(row: Enrolment, info: Info) -> Course:
    return await loaders.required(info.context.loaders.course_by_id, "Course", row["course_id"])
