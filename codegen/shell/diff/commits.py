"""Files of a project as a commit of git has them; nothing is checked out."""

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


class GitError(Exception):
    """Git cannot say; the message is one line."""


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit of the repository that a project folder is in."""

    folder: Path
    hash: str

    @classmethod
    def find(cls, folder: Path, reference: str) -> "Commit":
        """The commit that a branch, a tag or a hash names."""
        try:
            shallow = _git(folder, ["rev-parse", "--is-shallow-repository"]).strip() == b"true"
        except GitError as error:
            if "not a git repository" not in str(error):
                # It is somebody else's, say: git tells what to do.
                raise
            raise GitError(f"{folder} is in no git repository.") from None
        wanted = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{reference}^{{commit}}"]
        fails = f"git knows no commit {reference}, and no such path is there."
        if shallow:
            fails += "\nThe clone is shallow: `git fetch` it, with more --depth or --unshallow."
        found = _git(folder, wanted, fails=fails)
        return cls(folder, found.decode().strip())

    def files(self, paths: Sequence[str]) -> dict[str, str]:
        """Texts of files, and of those right below folders, by path from the project."""
        given = [path for one in paths for path in (one, f"{one}/")]
        listed = os.fsdecode(_git(self.folder, ["ls-tree", "-z", self.hash, "--", *given]))
        entries = [line.split("\t", 1) for line in listed.split("\0") if line]
        blobs = {path: entry.split()[2] for entry, path in entries if entry.split()[1] == "blob"}
        texts = _contents(self.folder, list(blobs.values()))
        return dict(zip(blobs, texts, strict=True))


def _contents(folder: Path, hashes: list[str]) -> list[str]:
    """The texts of blobs, all from one process."""
    answer = _git(folder, ["cat-file", "--batch"], given="".join(f"{one}\n" for one in hashes))
    texts, start = [], 0
    for _ in hashes:
        head, _, _ = answer[start:].partition(b"\n")
        begin = start + len(head) + 1
        start = begin + int(head.split()[2]) + 1
        texts.append(answer[begin : start - 1].decode("utf-8", errors="replace"))
    return texts


def _git(folder: Path, arguments: list[str], *, given: str = "", fails: str = "") -> bytes:
    try:
        command = ["git", "-C", str(folder), *arguments]
        # Git's own words are understood in English.
        language = {**os.environ, "LC_ALL": "C"}
        done = subprocess.run(
            command, input=given.encode(), capture_output=True, check=False, env=language
        )
    except FileNotFoundError:
        raise GitError("git is not installed.") from None
    if done.returncode:
        raise GitError(fails or done.stderr.decode(errors="replace").strip())
    return done.stdout
