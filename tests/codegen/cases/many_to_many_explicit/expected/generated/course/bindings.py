# Code generated from schema/course.graphql. DO NOT EDIT.
"""The fields that Course's table answers."""

from typing import Unpack

from generated.context import Info
from generated.course.crud import crud
from generated.course.model import COURSES, Course, CourseUpsert
from generated.student.model import Student
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing, Window
from runtime.feeds.change import Changes

bind = Bindings("Course")


@bind.query("course")
async def query_course(_: object, info: Info, *, id: str) -> Course | None:
    return await info.context.loaders.course_by_id.load(id)


@bind.query("courses")
async def query_courses(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Course]:
    return await crud.page(info.context.db, **wanted)


@bind.query("coursesConnection")
async def query_courses_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Course]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("coursesCount")
async def query_courses_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createCourse")
async def mutation_create_course(_: object, info: Info, *, input: Nested) -> Course:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createCourses")
async def mutation_create_courses(_: object, info: Info, *, inputs: list[Nested]) -> list[Course]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateCourse")
async def mutation_update_course(_: object, info: Info, *, id: str, input: Nested) -> Course:
    return await crud.update_nested(info.context.db, id, input)


@bind.mutation("upsertCourse")
async def mutation_upsert_course(_: object, info: Info, *, input: CourseUpsert) -> Course:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteCourse")
async def mutation_delete_course(_: object, info: Info, *, id: str) -> Course:
    return await crud.remove(info.context.db, id)


@bind.subscription("courseChanged")
def subscription_course_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Course]:
    return info.context.feeds.changes(COURSES, {}, filter)


@bind.field("students")
async def course_students(
    row: Course, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Student]:
    loader = info.context.loaders.students_of_course_connection(Window(**wanted))
    return await loader.load(row["id"])
