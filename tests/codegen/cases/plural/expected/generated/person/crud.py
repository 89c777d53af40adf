# Code generated from schema/person.graphql. DO NOT EDIT.
"""Read and write `people`."""

from generated.person.model import PEOPLE, Person, PersonCreate, PersonPatch
from runtime.database.crud import Crud


class PersonCrud(Crud[Person, PersonCreate, PersonPatch]):
    """Reads and writes rows of Person."""


crud = PersonCrud(PEOPLE)
