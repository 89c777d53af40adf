"""What to compare with: the schema as a commit of git has it, or as another folder or file says."""

from dataclasses import dataclass
from pathlib import Path

from graphql import GraphQLError, build_schema

from codegen.generate import Generated, InvalidSchemaError, generate
from codegen.problems import show
from codegen.sdl.sources import Source
from codegen.shell.diff.commits import Commit, GitError
from codegen.shell.project_files import read_or_none, read_schema
from codegen.shell.reports import texts_of

_PUBLIC = "generated/schema.graphql"
# Always the codegen's own, whatever it was then.
_VOCABULARY = "schema/directives.graphql"


class BaselineError(Exception):
    """There is nothing to compare with; the message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a project said: its public schema, and its SDL if that is known."""

    name: str
    public: str | None
    sources: tuple[Source, ...]

    def generated(self) -> Generated:
        """What the codegen of today makes of it."""
        sources = tuple(one for one in self.sources if one.path != _VOCABULARY)
        try:
            return generate(sources)
        except InvalidSchemaError as error:
            shown = show(error.problems, texts_of(sources))
            raise BaselineError(f"schema/ of {self.name} has problems:\n{shown}") from None

    def public_schema(self) -> str:
        """The schema that clients saw."""
        return self.generated().files[_PUBLIC] if self.public is None else self.public


def read_baseline(folder: Path, against: str) -> Baseline:
    """What `against` names: a folder or a file if there is one, else a commit."""
    if not against.strip():
        raise BaselineError("--against is empty: it names nothing to compare with.")
    path = Path(against)
    if path.is_dir():
        found = Baseline(against, read_or_none(path / _PUBLIC), read_schema(path).sources)
    elif path.is_file():
        found = Baseline(against, _sdl(path), ())
    else:
        found = _at_commit(folder, against)
    if found.public is None and not found.sources:
        raise BaselineError(f"{found.name} has neither {_PUBLIC} nor schema/*.graphql.")
    return found


def _at_commit(folder: Path, reference: str) -> Baseline:
    try:
        commit = Commit.find(folder, reference)
        public = commit.files([_PUBLIC]).get(_PUBLIC)
        sdl = commit.files(["schema"])
    except GitError as error:
        message = f"{error}\n--against names a commit of git, a project folder or an SDL file."
        raise BaselineError(message) from None
    sources = (Source(*one) for one in sorted(sdl.items()) if _is_schema(one[0]))
    return Baseline(f"{reference} ({commit.hash[:10]})", public, tuple(sources))


def _sdl(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8")
        build_schema(text)
    except (UnicodeDecodeError, GraphQLError, TypeError) as error:
        raise BaselineError(f"{path} holds no schema: {error}") from None
    return text


def _is_schema(path: str) -> bool:
    folder, _, name = path.rpartition("/")
    return folder == "schema" and name.endswith(".graphql") and not name.startswith(".")
