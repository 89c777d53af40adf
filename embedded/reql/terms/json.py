"""JSON texts read and written."""

from json import loads as parse_again

import orjson

from embedded.reql.compiler.declare import term
from embedded.reql.compiler.parameters import AnyDatum, Text
from embedded.reql.datum.complaints import complaint
from embedded.reql.datum.encoding import encode_text, normalized
from embedded.reql.datum.kinds import PSEUDOTYPE, Datum
from embedded.reql.datum.objects import checked
from embedded.reql.datum.printing import pretty
from embedded.reql.errors import logic_error
from embedded.reql.run import Run

_LONGEST = 40


@term("JSON", 1)
def json(run: Run, text: Text) -> Datum:
    """The datum that a JSON text stands for."""
    if "\0" in text:
        raise logic_error("Encountered unescaped null byte in JSON string.")
    try:
        orjson.loads(text)
        parsed = parse_again(text, object_pairs_hook=_without_duplicates)
    except orjson.JSONDecodeError:
        shown = text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "..."
        raise logic_error(f'Failed to parse "{shown}" as JSON: {complaint(text)}') from None
    return _checked(normalized(parsed), run)


def _without_duplicates(pairs: list[tuple[str, Datum]]) -> dict[str, Datum]:
    made: dict[str, Datum] = {}
    for name, value in pairs:
        if name in made:
            raise logic_error(f"Duplicate key {pretty(name)} in JSON.")
        made[name] = value
    return made


def _checked(datum: Datum, run: Run) -> Datum:
    if type(datum) is list:
        run.check_size(len(datum))
        return [_checked(item, run) for item in datum]
    if type(datum) is dict:
        made = {name: _checked(value, run) for name, value in datum.items()}
        return checked(made) if PSEUDOTYPE in made else made
    return datum


@term("TO_JSON_STRING", 1)
def to_json_string(datum: AnyDatum) -> str:
    """The JSON text of a datum."""
    return encode_text(datum)
