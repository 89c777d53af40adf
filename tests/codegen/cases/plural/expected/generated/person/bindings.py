# Code generated from schema/person.graphql. DO NOT EDIT.
"""The fields that Person's table answers."""

from generated.person.crud import crud
from runtime.bindings import Bindings

bind = Bindings("Person")

bind.query("people", crud.page)
bind.query("peopleCount", crud.count)
