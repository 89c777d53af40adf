"""Random columns: a type, whether it may be null, its directives."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final

# A default of each scalar, as SDL writes it.
SCALARS: Final[Mapping[str, str]] = {
    "String": '"a \\"text\\" {{ of }} {% any %} kind"',
    "ID": '"an-id"',
    "Int": "7",
    "Float": "0.5",
    "Boolean": "true",
    "Date": '"2026-01-31"',
    "Time": '"12:30:00"',
    "JSON": '{ a: [1, "two", null], b: {} }',
    "UUID": '"2f1c9a52-0e54-4b1c-9a55-6f0e4a3d2b10"',
    "Email": '"ada@example.com"',
    "URL": '"https://example.com/"',
    "BigInt": '"9007199254740993"',
    "Decimal": '"19.90"',
    "Duration": '"PT1H30M"',
    "DateTime": "",
}
_UNSORTED: Final = ("JSON", "Boolean")
_TEXT_RULES: Final = (
    "minLength: 1",
    "maxLength: 5000",
    'pattern: "^[^\\\\x00]*$"',
    'minLength: 1, message: "Say \\"something\\"."',
)
_NUMBER_RULES: Final = ("min: -5", "max: 2000000", "min: 0, max: 1000000")
DESCRIPTIONS: Final = (
    'Plain, with a "quote" and a back\\slash.',
    "{{ braces }} {% if tags %} {# comments #} {",
    'Ends with a quote"',
    "多 — ünïcode ☃ 🎈",
    "Two\nlines, 'single' and ''' triple.",
    "# not a comment",
)


@dataclass(frozen=True, slots=True)
class Types:
    """What columns can be of besides scalars."""

    enums: Mapping[str, Sequence[str]] = field(default_factory=dict)
    embedded: Sequence[str] = ()
    own: Sequence[str] = ()


def described(random: Random) -> str:
    """A description now and then."""
    if random.random() < 0.8:
        return ""
    text = random.choice(DESCRIPTIONS)
    if "\n" in text or random.random() < 0.3:
        return f'"""\n{text}\n"""\n'
    return f"{json.dumps(text, ensure_ascii=False)}\n"


def column(random: Random, name: str, types: Types, *, plain: bool = False) -> str:
    """One stored field; `plain`: inside an object, where most directives mean nothing."""
    names = [*SCALARS, *types.enums, *types.embedded, *types.own]
    type, depth = random.choice(names), random.choice((0, 0, 0, 0, 1, 1, 2))
    required = random.random() < 0.5
    text, defaults = (
        _listed(random, type, depth),
        "" if plain else _default(random, type, depth, types),
    )
    directives = [defaults, _rule(random, type, depth)]
    is_sortable = depth == 0 and type in SCALARS and type not in _UNSORTED
    if not plain and is_sortable and random.random() < 0.3:
        unique = "@index" if defaults else "@unique"
        directives.append(random.choice(("@index", unique, f'@index(name: "by_{name}")')))
    elif not plain and not required and random.random() < 0.1:
        directives.append("@hidden")
    elif not plain and (not required or defaults) and random.random() < 0.1:
        directives.append("@readOnly")
    if random.random() < 0.05 and not required:
        directives.append('@deprecated(reason: "no \\"use\\"")')
    said = " ".join(filter(None, directives))
    return f"{described(random)}{name}: {text}{'!' if required else ''} {said}"


def _listed(random: Random, type: str, depth: int) -> str:
    text = type
    for _ in range(depth):
        text = f"[{text}{random.choice(('!', '!', ''))}]"
    return text


def _default(random: Random, type: str, depth: int, types: Types) -> str:
    if random.random() < 0.7:
        return ""
    if depth:
        return "@default(value: [])"
    if type in types.enums:
        return f"@default(value: {random.choice(types.enums[type])})"
    if type == "DateTime":
        return "@default(expr: NOW)"
    if type in ("UUID", "ID", "String") and random.random() < 0.3:
        return "@default(expr: UUID)"
    return f"@default(value: {SCALARS[type]})" if SCALARS.get(type) else ""


def _rule(random: Random, type: str, depth: int) -> str:
    if random.random() < 0.7:
        return ""
    rules = []
    if depth == 1:
        rules.append("maxItems: 9")
    if type == "String":
        rules.append(random.choice(_TEXT_RULES))
    elif type in ("Int", "Float", "Decimal"):
        rules.append(random.choice(_NUMBER_RULES))
    return f"@constraint({', '.join(rules)})" if rules else ""


def named(values: Sequence[Any]) -> str:
    """A list of names as SDL writes it."""
    return json.dumps([*values])
