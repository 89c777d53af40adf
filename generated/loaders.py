# Code generated from schema/*.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.channel.loaders import channel_by_id
from generated.channel.model import Channel
from generated.message.loaders import message_by_id, messages_by_channel_id, messages_by_user_id
from generated.message.model import Message
from generated.typing_event.loaders import typing_event_by_id
from generated.typing_event.model import TypingEvent
from generated.user.loaders import user_by_id
from generated.user.model import User
from runtime.database.batches import Batch, LoaderSet
from runtime.database.windows import Window


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def channel_by_id(self) -> Batch[str, Channel | None]:
        return self.shared(channel_by_id)

    @property
    def message_by_id(self) -> Batch[str, Message | None]:
        return self.shared(message_by_id)

    def messages_by_channel_id(self, window: Window) -> Batch[str, list[Message]]:
        return self.shared(messages_by_channel_id, window)

    def messages_by_user_id(self, window: Window) -> Batch[str, list[Message]]:
        return self.shared(messages_by_user_id, window)

    @property
    def typing_event_by_id(self) -> Batch[str, TypingEvent | None]:
        return self.shared(typing_event_by_id)

    @property
    def user_by_id(self) -> Batch[str, User | None]:
        return self.shared(user_by_id)
