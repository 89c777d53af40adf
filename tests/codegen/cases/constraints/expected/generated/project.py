# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.account import bindings as account_bindings
from generated.account.model import ACCOUNTS
from generated.context import Context
from runtime.project import Project

PROJECT = Project(
    context=Context, tables=(ACCOUNTS,), bindables=(account_bindings.bind,), places=(), resolvers=()
)
