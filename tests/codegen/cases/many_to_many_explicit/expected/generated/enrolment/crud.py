# Code generated from schema/course.graphql. DO NOT EDIT.
"""Read and write `enrolments`."""

from generated.enrolment.model import ENROLMENTS, Enrolment, EnrolmentCreate, EnrolmentPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class EnrolmentCrud(Crud[Enrolment, EnrolmentCreate, EnrolmentPatch]):
    """Reads and writes rows of Enrolment."""

    async def get_by_student_id_and_course_id(
        self, db: Database, student_id: str, course_id: str
    ) -> Enrolment | None:
        return await db.get_by(self.table, "student_id_course_id", [student_id, course_id])

    async def get_or_create_by_student_id_and_course_id(
        self, db: Database, input: EnrolmentCreate
    ) -> Enrolment:
        return await db.get_or_create(self.table, input, index="student_id_course_id")


crud = EnrolmentCrud(ENROLMENTS)
