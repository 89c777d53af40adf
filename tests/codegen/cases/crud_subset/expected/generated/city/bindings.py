# Code generated from schema/city.graphql. DO NOT EDIT.
"""The fields that City's table answers."""

from generated.city.crud import crud
from runtime.bindings import Bindings

bind = Bindings("City")

bind.query("cities", crud.page)
bind.query("citiesCount", crud.count)
bind.query("city", crud.get_by_name)
bind.mutation("createCity", crud.create)
