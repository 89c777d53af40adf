# Code generated from schema/user.graphql. DO NOT EDIT.
"""Read and write `users`."""

from generated.user.model import USERS, User, UserCreate, UserPatch
from runtime.database.crud import Crud


class UserCrud(Crud[User, UserCreate, UserPatch]):
    """Reads and writes rows of User."""


crud = UserCrud(USERS)
