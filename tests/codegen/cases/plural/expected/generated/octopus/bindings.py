# Code generated from schema/person.graphql. DO NOT EDIT.
"""The fields that Octopus's table answers."""

from generated.octopus.crud import crud
from runtime.bindings import Bindings

bind = Bindings("Octopus")

bind.query("octopodes", crud.page)
bind.mutation("createOctopodes", crud.create_many)
