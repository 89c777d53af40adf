# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.alarm import bindings as alarm_bindings
from generated.alarm.model import ALARMS
from generated.city import bindings as city_bindings
from generated.city.model import CITIES
from generated.context import Context
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(
        ALARMS,
        CITIES,
    ),
    bindables=(
        alarm_bindings.bind,
        city_bindings.bind,
    ),
    places=(),
    resolvers=(),
    verbatim=(
        "AlarmFilter",
        "CityFilter",
        "CityOrderBy",
        "IDFilter",
        "StringFilter",
    ),
)
