"""Templates in, text out: a strict environment, written once."""

from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

ENVIRONMENT = Environment(
    loader=PackageLoader("codegen"),
    undefined=StrictUndefined,
    autoescape=False,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
    # Templates do not change while a command runs: none is looked for twice.
    auto_reload=False,
)


def render(template: str, view: Any) -> str:
    """The text of a template; `view` is all that it sees."""
    return ENVIRONMENT.get_template(template).render(view=view)


def verify(path: str, text: str) -> None:
    """See that what was rendered is Python; anything else is a fault of the codegen."""
    try:
        compile(text, path, "exec", dont_inherit=True)
    except SyntaxError as error:
        raise AssertionError(f"{path}:{error.lineno}: rendered text is no Python") from error
