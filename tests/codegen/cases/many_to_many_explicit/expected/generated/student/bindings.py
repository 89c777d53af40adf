# Code generated from schema/course.graphql. DO NOT EDIT.
"""The fields that Student's table answers."""

from generated.context import Info
from generated.course.model import Course
from generated.student.crud import crud
from generated.student.model import STUDENTS, Student
from runtime.bindings import Bindings
from runtime.database.windows import Window

bind = Bindings("Student")

bind.query("students", crud.page)
bind.query("studentsConnection", crud.connection)
bind.query("studentsCount", crud.count)
bind.mutation("createStudent", crud.create_nested)
bind.mutation("createStudents", crud.create_many_nested)
bind.mutation("updateStudent", crud.update_nested)
bind.mutation("upsertStudent", crud.upsert)
bind.mutation("deleteStudent", crud.remove)
bind.subscription("studentChanged", STUDENTS)


@bind.query("student")
async def query_student(_: object, info: Info, *, id: str) -> Student | None:
    return await info.context.loaders.student_by_id.load(id)


@bind.field("courses")
async def student_courses(row: Student, info: Info) -> list[Course]:
    loader = info.context.loaders.courses_of_student(Window())
    return await loader.load(row["id"])
