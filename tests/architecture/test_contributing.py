"""CONTRIBUTING leads to every room, and to none that is not there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
TABLE = [line for line in TEXT.splitlines() if line.startswith("| ") and "`" in line]
PATHS = {
    path
    for line in TABLE
    for path in re.findall(r"`([\w./<>-]+)`", line.rpartition(" | ")[2])
    if "/" in path and "<" not in path
}
ENGINE = (ROOT / "docs/architecture/engine.md").read_text("utf-8")


def folders(place: Path) -> set[Path]:
    return {path.parent for path in place.glob("*/*") if path.suffix == ".py"}


def test_every_room_of_the_table_is_there():
    assert len(PATHS) > 30
    assert [path for path in sorted(PATHS) if not (ROOT / path).exists()] == []


def test_every_room_of_the_engine_is_in_the_table():
    rooms = folders(ROOT / "plugins/fraiseql/src/fraiseql")
    assert len(rooms) > 10
    missing = {str(room.relative_to(ROOT)) for room in rooms} - {path.rstrip("/") for path in PATHS}
    assert missing == set()
    listed = re.findall(r"`(\w+)`", ENGINE.partition("## The rooms")[2].partition("\n## ")[0])
    assert {room.name for room in rooms} <= set(listed)


def test_every_folder_of_tests_that_cross_rooms_is_in_the_table():
    crossing = {str(room.relative_to(ROOT)) for room in folders(ROOT / "tests")}
    assert crossing <= {path.rstrip("/") for path in PATHS}
