# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.profile import bindings as profile_bindings
from generated.profile.model import PROFILES
from generated.user import bindings as user_bindings
from generated.user.model import USERS
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(
        PROFILES,
        USERS,
    ),
    bindables=(
        profile_bindings.bind,
        user_bindings.bind,
    ),
    places=(),
    resolvers=(),
    verbatim=(
        "IDFilter",
        "ProfileFilter",
        "ProfileOrderBy",
        "StringFilter",
        "UserFilter",
        "UserOrderBy",
    ),
)
