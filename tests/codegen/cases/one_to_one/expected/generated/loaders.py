# Code generated from schema/user.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.profile.loaders import profile_by_id, profile_by_user_id
from generated.profile.model import Profile
from generated.user.loaders import user_by_id
from generated.user.model import User
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def profile_by_id(self) -> Batch[str, Profile | None]:
        return self.shared(profile_by_id)

    @property
    def profile_by_user_id(self) -> Batch[str, Profile | None]:
        return self.shared(profile_by_user_id)

    @property
    def user_by_id(self) -> Batch[str, User | None]:
        return self.shared(user_by_id)
