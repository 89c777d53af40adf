# Code generated from schema/house.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from functools import cached_property

from generated.bill.loaders import bill_by_id, bills_by_house_id
from generated.bill.model import Bill
from generated.chair.loaders import chair_by_id, chairs_by_room_id
from generated.chair.model import Chair
from generated.guest.loaders import guest_by_id, guests_by_house_id
from generated.guest.model import Guest
from generated.house.loaders import house_by_id
from generated.house.model import House
from generated.letter.loaders import letter_by_id, letters_by_house_id
from generated.letter.model import Letter
from generated.room.loaders import room_by_id, rooms_by_house_id
from generated.room.model import Room
from runtime.database.batches import Batch, LoaderSet
from runtime.database.windows import Window


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @cached_property
    def bill_by_id(self) -> Batch[str, Bill | None]:
        return bill_by_id(self.db)

    def bills_by_house_id(self, window: Window) -> Batch[str, list[Bill]]:
        return self.shared(bills_by_house_id, window)

    @cached_property
    def chair_by_id(self) -> Batch[str, Chair | None]:
        return chair_by_id(self.db)

    def chairs_by_room_id(self, window: Window) -> Batch[str, list[Chair]]:
        return self.shared(chairs_by_room_id, window)

    @cached_property
    def guest_by_id(self) -> Batch[str, Guest | None]:
        return guest_by_id(self.db)

    def guests_by_house_id(self, window: Window) -> Batch[str, list[Guest]]:
        return self.shared(guests_by_house_id, window)

    @cached_property
    def house_by_id(self) -> Batch[str, House | None]:
        return house_by_id(self.db)

    @cached_property
    def letter_by_id(self) -> Batch[str, Letter | None]:
        return letter_by_id(self.db)

    def letters_by_house_id(self, window: Window) -> Batch[str, list[Letter]]:
        return self.shared(letters_by_house_id, window)

    @cached_property
    def room_by_id(self) -> Batch[str, Room | None]:
        return room_by_id(self.db)

    def rooms_by_house_id(self, window: Window) -> Batch[str, list[Room]]:
        return self.shared(rooms_by_house_id, window)
