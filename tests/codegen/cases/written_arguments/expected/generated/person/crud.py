# Code generated from schema/task.graphql. DO NOT EDIT.
"""Read and write `people`."""

from generated.person.model import PEOPLE, Person, PersonCreate, PersonPatch
from runtime.database.crud import Crud
from runtime.database.session import Database


class PersonCrud(Crud[Person, PersonCreate, PersonPatch]):
    """Reads and writes rows of Person."""

    async def get_by_email(self, db: Database, email: str | None) -> Person | None:
        return await db.get_by(self.table, "email", email)

    async def get_or_create_by_email(self, db: Database, input: PersonCreate) -> Person:
        return await db.get_or_create(self.table, input, index="email")

    async def get_by_phone(self, db: Database, phone: str | None) -> Person | None:
        return await db.get_by(self.table, "phone", phone)

    async def get_or_create_by_phone(self, db: Database, input: PersonCreate) -> Person:
        return await db.get_or_create(self.table, input, index="phone")


crud = PersonCrud(PEOPLE)
