"""Brings the files below ``db/schema`` in line with the models."""

from __future__ import annotations

import difflib
import enum
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from attrs import field, frozen
from fraise_hookspecs import Where

from fraiseql.errors import BlockEditedError, BlockFormError
from fraiseql.modelling.blocks import Block, find_blocks, render, replace
from fraiseql.modelling.files import read_files, write_files
from fraiseql.modelling.objects import DatabaseObject


class State(enum.Enum):
    """What a synchronisation does with an object."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    BY_HAND = "by hand"
    LEFT = "left"


@frozen
class Finding:
    """An object, its file relative to ``db/schema``, and what is done with it.

    Attributes:
        diff: unified, of what changes.
    """

    name: str
    path: str
    state: State
    diff: str = ""


@frozen(kw_only=True)
class SyncPlan:
    """What a synchronisation would do.

    Attributes:
        texts: the new content of files that change.
    """

    findings: tuple[Finding, ...]
    texts: Mapping[Path, str]
    edited: tuple[Finding, ...] = ()
    folder: Path = field(factory=Path)

    @property
    def up_to_date(self) -> bool:
        """Whether nothing is to be written."""
        return not self.texts

    def refuse_edited(self) -> None:
        """See that nothing would be lost.

        Raises:
            BlockEditedError: a block to be written was edited, and force was not given.
        """
        if self.edited:
            raise _edited(self.edited, self.folder)

    def write(self) -> None:
        """Write what changes, all or nothing.

        Raises:
            BlockEditedError: a block to be written was edited, and force was not given.
            SchemaFolderError: the system refuses.
        """
        self.refuse_edited()
        write_files(self.texts)


@frozen
class _Place:
    path: Path
    block: Block


def plan_sync(objects: Iterable[DatabaseObject], folder: Path, *, force: bool = False) -> SyncPlan:
    """Compare objects with the files below a folder; writes nothing.

    A block is found by its name wherever below the folder it stands.  A file of an object's name
    without a block is somebody's own, and left alone.

    Args:
        objects: what models want.
        folder: ``db/schema``.
        force: blocks that were edited are written anew too.

    Raises:
        BlockFormError: markers are damaged, or two blocks have one name.
        SchemaFolderError: a file cannot be read.
    """
    files = read_files(folder) if folder.is_dir() else {}
    places = _find_places(files, folder)
    findings: list[Finding] = []
    edited: list[Finding] = []
    texts: dict[Path, str] = {}
    wanted = set()
    for item in objects:
        wanted.add(item.name)
        place = places.get(item.name)
        finding, text = _compare(item, place, files | texts, folder)
        findings.append(finding)
        if text is None:
            continue
        path = folder / finding.path
        lost = place is not None and place.block.edited and place.block.body != item.text
        if lost and not force:
            edited.append(finding)
        texts[path] = text
    findings += _left(places, wanted, folder)
    return SyncPlan(findings=tuple(findings), texts=texts, edited=tuple(edited), folder=folder)


def _find_places(files: Mapping[Path, str], folder: Path) -> dict[str, _Place]:
    places: dict[str, _Place] = {}
    for path, text in files.items():
        for block in find_blocks(text, str(path)):
            known = places.setdefault(block.name, _Place(path, block))
            if known.path != path or known.block != block:
                raise BlockFormError(
                    f"Two blocks are named {block.name}; the other stands in "
                    f"{known.path.relative_to(folder)}, line {known.block.start + 1}.",
                    hint="Delete one of them with its markers.",
                    where=Where(file=str(path), line=block.start + 1),
                )
    return places


def _compare(
    item: DatabaseObject, place: _Place | None, files: Mapping[Path, str], folder: Path
) -> tuple[Finding, str | None]:
    """What is to be done with an object, and the new text of its file."""
    if place is None:
        path = folder / item.path
        if path in files:
            return Finding(item.name, str(item.path), State.BY_HAND), None
        text = render(item.name, item.text)
        diff = _diff("", item.text, str(item.path))
        return Finding(item.name, str(item.path), State.NEW, diff), text
    shown = place.path.relative_to(folder).as_posix()
    if place.block.body == item.text and not place.block.edited:
        return Finding(item.name, shown, State.SAME), None
    # Blocks before this one in the file may have grown: look for it again.
    current = files[place.path]
    block = next(each for each in find_blocks(current, shown) if each.name == item.name)
    diff = _diff(block.body, item.text, shown)
    return Finding(item.name, shown, State.CHANGED, diff), replace(current, block, item.text)


def _left(places: Mapping[str, _Place], wanted: set[str], folder: Path) -> Iterator[Finding]:
    for name, place in sorted(places.items()):
        if name not in wanted:
            yield Finding(name, place.path.relative_to(folder).as_posix(), State.LEFT)


def _diff(before: str, after: str, path: str) -> str:
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), path, path, n=2
    )
    return "".join(lines)


def _edited(findings: tuple[Finding, ...], folder: Path) -> BlockEditedError:
    listed = ", ".join(f"{finding.path} ({finding.name})" for finding in findings)
    first = findings[0]
    return BlockEditedError(
        f"Generated blocks were edited by hand: {listed}. "
        f"Writing them would change:\n{''.join(finding.diff for finding in findings)}",
        hint="Move the edit out of the block, or delete the two marker lines to own the file, "
        "or give --force to lose the edit.",
        where=Where(file=str(folder / first.path)),
    )
