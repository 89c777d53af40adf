# Code generated from schema/course.graphql. DO NOT EDIT.
"""The fields that Course's table answers."""

from typing import Unpack

from generated.context import Info
from generated.course.crud import crud
from generated.course.model import COURSES, Course
from generated.student.model import Student
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.windows import Cursors, Window

bind = Bindings("Course")

bind.query("courses", crud.page)
bind.query("coursesConnection", crud.connection)
bind.query("coursesCount", crud.count)
bind.mutation("createCourse", crud.create_nested)
bind.mutation("createCourses", crud.create_many_nested)
bind.mutation("updateCourse", crud.update_nested)
bind.mutation("upsertCourse", crud.upsert)
bind.mutation("deleteCourse", crud.remove)
bind.subscription("courseChanged", COURSES)


@bind.query("course")
async def query_course(_: object, info: Info, *, id: str) -> Course | None:
    return await info.context.loaders.course_by_id.load(id)


@bind.field("students")
async def course_students(
    row: Course, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Student]:
    loader = info.context.loaders.students_of_course_connection(Window(**wanted))
    return await loader.load(row["id"])
