# Code generated from schema/house.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

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

    @property
    def bill_by_id(self) -> Batch[str, Bill | None]:
        return self.shared(bill_by_id)

    def bills_by_house_id(self, window: Window) -> Batch[str, list[Bill]]:
        return self.shared(bills_by_house_id, window)

    @property
    def chair_by_id(self) -> Batch[str, Chair | None]:
        return self.shared(chair_by_id)

    def chairs_by_room_id(self, window: Window) -> Batch[str, list[Chair]]:
        return self.shared(chairs_by_room_id, window)

    @property
    def guest_by_id(self) -> Batch[str, Guest | None]:
        return self.shared(guest_by_id)

    def guests_by_house_id(self, window: Window) -> Batch[str, list[Guest]]:
        return self.shared(guests_by_house_id, window)

    @property
    def house_by_id(self) -> Batch[str, House | None]:
        return self.shared(house_by_id)

    @property
    def letter_by_id(self) -> Batch[str, Letter | None]:
        return self.shared(letter_by_id)

    def letters_by_house_id(self, window: Window) -> Batch[str, list[Letter]]:
        return self.shared(letters_by_house_id, window)

    @property
    def room_by_id(self) -> Batch[str, Room | None]:
        return self.shared(room_by_id)

    def rooms_by_house_id(self, window: Window) -> Batch[str, list[Room]]:
        return self.shared(rooms_by_house_id, window)
