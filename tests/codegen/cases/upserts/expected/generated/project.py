# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.setting import bindings as setting_bindings
from generated.setting.model import SETTINGS
from runtime.project import Project

PROJECT = Project(
    context=Context, tables=(SETTINGS,), bindables=(setting_bindings.bind,), places=(), resolvers=()
)
