# Code generated from schema/course.graphql. DO NOT EDIT.
"""The fields that Student's table answers."""

from typing import Unpack

from generated.context import Info
from generated.course.model import Course
from generated.student.crud import crud
from generated.student.model import STUDENTS, Student, StudentUpsert
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing, Window
from runtime.feeds.change import Changes

bind = Bindings("Student")


@bind.query("student")
async def query_student(_: object, info: Info, *, id: str) -> Student | None:
    return await info.context.loaders.student_by_id.load(id)


@bind.query("students")
async def query_students(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Student]:
    return await crud.page(info.context.db, **wanted)


@bind.query("studentsConnection")
async def query_students_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Student]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("studentsCount")
async def query_students_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createStudent")
async def mutation_create_student(_: object, info: Info, *, input: Nested) -> Student:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createStudents")
async def mutation_create_students(_: object, info: Info, *, inputs: list[Nested]) -> list[Student]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateStudent")
async def mutation_update_student(_: object, info: Info, *, id: str, input: Nested) -> Student:
    return await crud.update_nested(info.context.db, id, input)


@bind.mutation("upsertStudent")
async def mutation_upsert_student(_: object, info: Info, *, input: StudentUpsert) -> Student:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteStudent")
async def mutation_delete_student(_: object, info: Info, *, id: str) -> Student:
    return await crud.remove(info.context.db, id)


@bind.subscription("studentChanged")
def subscription_student_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Student]:
    return info.context.feeds.changes(STUDENTS, {}, filter)


@bind.field("courses")
async def student_courses(row: Student, info: Info) -> list[Course]:
    loader = info.context.loaders.courses_of_student(Window())
    return await loader.load(row["id"])
