# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.follow.model import FOLLOWS
from generated.member import bindings as member_bindings
from generated.member.model import MEMBERS
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(
        FOLLOWS,
        MEMBERS,
    ),
    bindables=(member_bindings.bind,),
    places=(),
    resolvers=(),
    verbatim=(
        "IDFilter",
        "MemberFilter",
        "MemberOrderBy",
        "RelatedMemberFilter",
        "StringFilter",
    ),
)
