# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.account import bindings as account_bindings
from generated.account import resolve as account_resolve
from generated.account.model import ACCOUNTS
from generated.context import Context
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(ACCOUNTS,),
    bindables=(account_bindings.bind,),
    places=(account_resolve.log_in,),
    resolvers=("resolvers.account",),
    verbatim=(
        "AccountFilter",
        "AccountOrderBy",
        "DecimalFilter",
        "IDFilter",
        "StatusFilter",
        "StringFilter",
    ),
)
