# Code generated from schema/message.graphql. DO NOT EDIT.
"""Read and write `messages`."""

from generated.message.model import MESSAGES, Message, MessageCreate, MessagePatch
from runtime.database.crud import Crud


class MessageCrud(Crud[Message, MessageCreate, MessagePatch]):
    """Reads and writes rows of Message."""


crud = MessageCrud(MESSAGES)
