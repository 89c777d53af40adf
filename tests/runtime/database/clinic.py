"""The tables of a clinic: patients, who belong to each other in every way."""

from typing import Any

from runtime.database.relations import HasOne, Through, ToMany, ToOne
from runtime.database.table import Column, Index, OnDelete, Reference, Table

ID = Column("id", "ID")
TO_PATIENT = Reference("patients", "Patient", on_delete=OnDelete.SET_NULL)

PATIENTS: Table[dict[str, Any]] = Table(
    "patients",
    type="Patient",
    columns=(
        ID,
        Column("name", "String"),
        Column("boss_id", "ID", field="bossId", nullable=True, references=TO_PATIENT),
        Column("guide_id", "ID", field="guideId", nullable=True, references=TO_PATIENT),
        Column("partner_id", "ID", field="partnerId", nullable=True, references=TO_PATIENT),
        Column("version", "Int", version=True),
    ),
    # The second is of two columns that one commit may write for two reasons.
    indexes=(
        *(Index("boss_id"), Index("guide_id")),
        *(Index("partner_id", unique=True), Index("boss_id", "name", unique=True)),
    ),
    relations=(
        ToOne("boss", "Patient", column="boss_id"),
        ToMany("minions", "Patient", column="boss_id"),
        ToOne("guide", "Patient", column="guide_id"),
        ToMany("guided", "Patient", column="guide_id"),
        ToOne("partner", "Patient", column="partner_id"),
        HasOne("partnerOf", "Patient", column="partner_id", key="partner_of"),
        Through("friends", "Patient", join="Friendship", ours="of_id", theirs="with_id"),
        Through(
            *("friendOf", "Patient"),
            join="Friendship",
            ours="with_id",
            theirs="of_id",
            key="friend_of",
        ),
        ToMany("friendships", "Friendship", column="of_id"),
    ),
)

FRIENDSHIPS: Table[dict[str, Any]] = Table(
    "friendships",
    type="Friendship",
    columns=(
        ID,
        Column("of_id", "ID", field="ofId", nullable=True),
        Column("with_id", "ID", field="withId"),
    ),
    indexes=(Index("of_id"), Index("with_id")),
)

CLINIC = (PATIENTS, FRIENDSHIPS)
