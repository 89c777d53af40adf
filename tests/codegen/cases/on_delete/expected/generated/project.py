# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.bill import bindings as bill_bindings
from generated.bill.model import BILLS
from generated.chair import bindings as chair_bindings
from generated.chair.model import CHAIRS
from generated.context import Context
from generated.guest import bindings as guest_bindings
from generated.guest.model import GUESTS
from generated.house import bindings as house_bindings
from generated.house.model import HOUSES
from generated.letter import bindings as letter_bindings
from generated.letter.model import LETTERS
from generated.room import bindings as room_bindings
from generated.room.model import ROOMS
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(
        BILLS,
        CHAIRS,
        GUESTS,
        HOUSES,
        LETTERS,
        ROOMS,
    ),
    bindables=(
        bill_bindings.bind,
        chair_bindings.bind,
        guest_bindings.bind,
        house_bindings.bind,
        letter_bindings.bind,
        room_bindings.bind,
    ),
    places=(),
    resolvers=(),
    verbatim=(
        "BillFilter",
        "BillOrderBy",
        "ChairFilter",
        "ChairOrderBy",
        "GuestFilter",
        "GuestOrderBy",
        "HouseFilter",
        "HouseOrderBy",
        "IDFilter",
        "LetterFilter",
        "LetterOrderBy",
        "RelatedBillFilter",
        "RelatedChairFilter",
        "RelatedGuestFilter",
        "RelatedLetterFilter",
        "RelatedRoomFilter",
        "RoomFilter",
        "RoomOrderBy",
        "StringFilter",
    ),
)
