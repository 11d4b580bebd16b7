"""Lessons are given at second sight, again at growing intervals, and never to a flood."""

from __future__ import annotations

import hashlib
import json
import logging
from itertools import pairwise

import pytest
from fraise_gateway.lessons import Teacher
from fraiseql.settings import FraiseqlSettings, PersistedSettings, TrustedSettings

pytestmark = pytest.mark.anyio

TEXT = "query ($l: Int, $w: ThingFilter) { things(limit: $l, where: $w) { name } }"


class Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def teacher(asking, pupil, clock):
    teacher = Teacher(asking.engine, pupil, clock)
    teacher.watch()
    return teacher


async def test_the_second_sight_is_a_lesson(asking, teacher, pupil):
    await asking.ask(TEXT, variables={"l": 1})
    assert pupil.lessons == []
    await asking.ask(TEXT, variables={"l": 2})
    (lesson,) = pupil.lessons
    assert json.loads(lesson)["given"] == {"l": 2}
    assert teacher.figures() == {"taught": 1, "refused": {}}


async def test_each_shape_and_each_name_is_a_sight_of_its_own(asking, teacher, pupil):
    for given in ({"l": 1}, {}, {"w": {"name": {"eq": "a"}}}, {"w": {"name": {"ne": "a"}}}):
        await asking.ask(TEXT, variables=given)
    assert pupil.lessons == []
    await asking.ask(TEXT, variables={"w": {"name": {"ne": "b"}}})
    assert len(pupil.lessons) == 1


async def test_a_document_by_its_hash_is_taught_anew(make_asking, pupil):
    asking = make_asking(FraiseqlSettings(persisted=PersistedSettings(store="memory")))
    Teacher(asking.engine, pupil).watch()
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    extensions = {"persistedQuery": {"version": 1, "sha256Hash": digest}}
    await asking.ask(TEXT, extensions=extensions)
    await asking.ask(TEXT)
    for _ in range(2):
        await asking.ask("", extensions=extensions)
    assert [json.loads(each)["names"] for each in pupil.lessons] == [[], [{"hash": digest}]]


async def test_a_flood_of_strangers_is_taught_nothing_and_forgets_nothing(asking, teacher, pupil):
    for _ in range(2):
        await asking.ask(TEXT)
    seen = teacher._seen
    for number in range(30_000):
        digest = hash(("stranger", number))
        assert seen.get(digest) is None
        seen.put(digest, object(), 1)
    assert len(seen) <= 20_000
    await asking.ask(TEXT)
    assert len(pupil.lessons) == 1  # it is remembered as taught


async def test_what_comes_back_is_taught_again_at_growing_intervals(asking, teacher, pupil, clock):
    times = []
    for _ in range(3_000):
        clock.now += 1
        before = len(pupil.lessons)
        await asking.ask(TEXT) if not times else teacher.answered(asking.observer.queries[-1])
        if len(pupil.lessons) > before:
            times.append(clock.now)
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert gaps == [10, 20, 40, 80, 160, 320, 600, 600, 600]


async def test_what_cannot_be_taught_is_not_tried_again(asking, teacher, pupil, clock):
    for _ in range(5):
        clock.now += 1_000
        await asking.ask("{ told }")
    assert pupil.lessons == []
    assert teacher.figures() == {"taught": 0, "refused": {"python": 1}}


async def test_a_lesson_that_is_declined_is_tried_again_later(
    asking, teacher, pupil, clock, caplog
):
    pupil.error = ValueError("scalar in an unusual spelling")
    with caplog.at_level(logging.DEBUG, "fraise_gateway"):
        for _ in range(3):
            await asking.ask(TEXT)
    assert teacher.figures()["refused"] == {"declined": 1}
    assert "unusual spelling" in caplog.text
    pupil.error, clock.now = None, clock.now + 10
    await asking.ask(TEXT)
    assert teacher.figures() == {"taught": 1, "refused": {"declined": 1}}


async def test_a_name_that_says_nothing_is_counted(make_asking, pupil, tmp_path):
    text = "query A { things { name } } query B { makers { name } }"
    (tmp_path / "two.graphql").write_text(text, encoding="utf-8")
    trusted = TrustedSettings(folder=str(tmp_path))
    asking = make_asking(FraiseqlSettings(trusted_documents=trusted))
    teacher = Teacher(asking.engine, pupil)
    teacher.watch()
    digest = hashlib.sha256(text.encode()).hexdigest()
    extensions = {"persistedQuery": {"version": 1, "sha256Hash": digest}}
    await asking.ask("", document_id=digest, extensions=extensions, operation_name="A")
    assert teacher.figures()["refused"] == {"names": 1}


async def test_input_types_are_told_once(asking, teacher, pupil):
    """Filters lead to those of all related types."""
    other = TEXT.replace("query", "query Other")
    for text in (TEXT, other):
        for _ in range(2):
            await asking.ask(text)
    first, second = (json.loads(each)["inputs"] for each in pupil.lessons)
    assert {"ThingFilter", "MakerFilter"} <= set(first)
    assert second == {}
    await asking.engine.refresh()
    for _ in range(2):
        await asking.ask(other)
    assert json.loads(pupil.lessons[-1])["inputs"] == first


async def test_input_types_of_a_lesson_that_was_declined_are_told_again(
    asking, teacher, pupil, clock
):
    pupil.error = ValueError("a value that is not plain")
    for _ in range(2):
        await asking.ask(TEXT)
    pupil.error, clock.now = None, clock.now + 10
    await asking.ask(TEXT)
    assert "ThingFilter" in json.loads(pupil.lessons[-1])["inputs"]


async def test_a_refresh_forgets_all_of_it(asking, teacher, pupil):
    await asking.engine.start()
    assert pupil.forgotten == 1
    for _ in range(2):
        await asking.ask(TEXT)
    await asking.engine.refresh()
    assert pupil.forgotten == 2
    await asking.ask(TEXT)
    assert len(pupil.lessons) == 1
    await asking.ask(TEXT)
    assert len(pupil.lessons) == 2


async def test_who_has_enough_teaches_no_more(asking, teacher, pupil):
    teacher.unwatch()
    for _ in range(3):
        await asking.ask(TEXT)
    assert pupil.lessons == []


async def test_a_pupil_that_fails_costs_no_answer(asking, teacher, pupil, caplog):
    pupil.error = RuntimeError("it is stopped")
    for _ in range(2):
        await asking.ask(TEXT)
    assert "it is stopped" in caplog.text
