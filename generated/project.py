# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.channel import bindings as channel_bindings
from generated.channel.model import CHANNELS
from generated.context import Context
from generated.message import bindings as message_bindings
from generated.message import resolve as message_resolve
from generated.message.model import MESSAGES
from generated.typing_event.model import TYPING_EVENTS
from generated.user import bindings as user_bindings
from generated.user.model import USERS
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(
        CHANNELS,
        MESSAGES,
        TYPING_EVENTS,
        USERS,
    ),
    bindables=(
        channel_bindings.bind,
        message_bindings.bind,
        user_bindings.bind,
    ),
    places=(
        message_resolve.set_typing,
        message_resolve.typing,
    ),
    resolvers=(
        "resolvers.message",
        "resolvers.feeds.message",
    ),
)
