# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.member import bindings as member_bindings
from generated.member.model import MEMBERS
from generated.signup import resolve as signup_resolve
from runtime.database.constraints import Format, Items, Length, Range
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(MEMBERS,),
    bindables=(member_bindings.bind,),
    places=(
        signup_resolve.look_up,
        signup_resolve.invite,
    ),
    resolvers=("resolvers.signup",),
    verbatim=(
        "BigIntFilter",
        "DecimalFilter",
        "FloatFilter",
        "IDFilter",
        "IntFilter",
        "MemberFilter",
        "MemberOrderBy",
        "StringFilter",
        "StringListFilter",
    ),
    constraints={
        ("InviteInput", "mail"): (Format(name="EMAIL"),),
        ("InviteInput", "names"): (Items(max=2), Length(min=1)),
        ("InviteInput", "times"): (Range(min=1, max=5),),
        ("Query", "found", "limit"): (Range(max=50, message="At most fifty at once."),),
        ("Query", "lookUp", "limit"): (Range(max=50),),
        ("Query", "lookUp", "text"): (Length(min=3),),
    },
)
