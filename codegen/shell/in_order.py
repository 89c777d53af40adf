"""Whether anything has changed since a project was last in order; costs a tenth of generating it.

A project is in order when `check` has nothing to say. What is remembered is one hash over the bytes
of every file that could change this: the project's own, and the codegen's.
"""

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

from codegen.shell.folders import (
    cache_folder,
    generated_names,
    misplaced_sdl_names,
    resolver_names,
    sdl_names,
)

_CODEGEN = Path(__file__).parents[1]
_SOURCES = (".py", ".jinja", ".graphql")


def is_in_order(folder: Path) -> bool:
    """Whether the project's files are byte for byte those that were last in order."""
    try:
        return _known(folder).get("in_order") == _fingerprint(_files(folder, _ALL))
    except OSError:
        return False


def written_digests(folder: Path) -> Mapping[str, str]:
    """What tells the files that were generated last from others, by path."""
    digests = _known(folder).get("generated")
    return digests if isinstance(digests, dict) else {}


def digest(content: bytes) -> str:
    """What tells one content of a file from another."""
    return blake2b(content, digest_size=16).hexdigest()


def state(folder: Path) -> str:
    """What tells everything that a server loads from what it was."""
    return _state(folder, (sdl_names, generated_names, resolver_names, _settings))


def inputs(folder: Path) -> Mapping[str, bytes]:
    """Everything that is written by hand, by path; where that cannot be read, why."""
    try:
        return _files(folder, (sdl_names, misplaced_sdl_names, resolver_names, _settings))
    except OSError as error:
        return {"": str(error).encode()}


def remember(folder: Path, files: Mapping[str, bytes], *, in_order: bool) -> None:
    """Note what was generated; and, if they are in order, that the project has these files."""
    generated = {name: digest(files[name]) for name in files if name.startswith("generated/")}
    fingerprint = _fingerprint(files) if in_order else None
    text = json.dumps({"in_order": fingerprint, "generated": generated})
    try:
        (cache_folder(folder) / "codegen.json").write_text(f"{text}\n", encoding="utf-8")
    except OSError:
        # A folder that cannot be written to is checked anew each time.
        return


def _known(folder: Path) -> Mapping[str, object]:
    """What was remembered; nothing if it is not what was written."""
    try:
        known = json.loads((folder / ".cache" / "codegen.json").read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return known if isinstance(known, dict) else {}


_Listing: TypeAlias = Callable[[Path], list[str]]
_ALL: tuple[_Listing, ...] = (sdl_names, misplaced_sdl_names, generated_names, resolver_names)


def _files(folder: Path, listings: Iterable[_Listing]) -> dict[str, bytes]:
    """What is there now."""
    return {name: (folder / name).read_bytes() for listed in listings for name in listed(folder)}


def _settings(folder: Path) -> list[str]:
    return [".env"] if (folder / ".env").is_file() else []


def _state(folder: Path, listings: Iterable[_Listing]) -> str:
    try:
        return _fingerprint(_files(folder, listings))
    except OSError as error:
        return str(error)


def _fingerprint(files: Mapping[str, bytes]) -> str:
    digest = blake2b(_codegen().encode())
    for name in sorted(files):
        digest.update(f"\0{name}\0{len(files[name])}\0".encode(errors="surrogateescape"))
        digest.update(files[name])
    return digest.hexdigest()


def _codegen() -> str:
    """The codegen itself: its sources, the packages that it may call, and Python."""
    digest = blake2b(sys.version.encode())
    for path in sorted(_CODEGEN.rglob("*")):
        if path.suffix in _SOURCES:
            digest.update(f"{path.relative_to(_CODEGEN)}\0".encode() + path.read_bytes())
    graphql = find_spec("graphql")
    if graphql and graphql.origin:
        packages = Path(graphql.origin).parents[1]
        digest.update("\n".join(sorted(one.name for one in packages.glob("*.dist-info"))).encode())
    return digest.hexdigest()
