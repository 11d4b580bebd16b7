"""The JSON Schema against a validator and against the reader of settings itself."""

import enum
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import pytest
from attrs import field, frozen
from fraise_hookspecs import FraiseError
from fraise_kernel.errors import SettingsClassUnusableError
from fraise_kernel.settings.schema import describe_sections
from fraise_kernel.settings.sections import read_settings
from fraise_kernel.settings.sources import read_mapping
from jsonschema import Draft202012Validator


class Level(enum.Enum):
    LOW = "low"
    HIGH = "high"


@frozen
class Inner:
    """What is inside."""

    size: int
    ratio: float = 0.5


@frozen
class Sample:
    """A sample.

    More of it.
    """

    text: str = field(default="x", metadata={"help": "Some text."})
    truth: bool = False
    path: Path | None = None
    level: Level = Level.LOW
    kind: Literal["a", 3] = "a"
    mode: str = field(default="fast", metadata={"choices": ("fast", "safe")})
    words: tuple[str, ...] = ()
    by_name: Mapping[str, int] = field(factory=dict)
    inner: Inner | None = None
    token: str = field(default="hunter2", metadata={"secret": True})
    anything: Any = None
    plain_list: list = field(factory=list)
    plain_dict: dict = field(factory=dict)


@frozen
class Strict:
    inner: Inner


CLASSES = {"sample": Sample, "strict": Strict}
SCHEMA = describe_sections(CLASSES)
STRICT = {"strict": {"inner": {"size": 1}}}


def test_is_a_schema_and_describes():
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    sample = SCHEMA["properties"]["sample"]
    assert sample["description"] == "A sample."
    assert sample["properties"]["text"] == {
        "type": "string",
        "description": "Some text.",
        "default": "x",
    }
    assert sample["properties"]["level"] == {"enum": ["low", "high"], "default": "low"}
    assert "default" not in sample["properties"]["token"]
    assert SCHEMA["properties"]["strict"]["required"] == ["inner"]
    assert "hunter2" not in str(SCHEMA)


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"project": "music"},
        {"sample": None},
        {"sample": {}},
        {"sample": {"text": "a", "truth": True, "path": "a/b", "level": "high", "kind": 3}},
        {"sample": {"mode": "safe", "words": ["a"], "by_name": {"a": 1}, "path": None}},
        {"sample": {"inner": {"size": 1, "ratio": 2}, "anything": [{"a": None}]}},
        {"sample": {"inner": None, "plain_list": [1, "a"], "plain_dict": {"a": [1]}}},
    ],
)
def test_what_the_reader_takes_is_valid(document):
    document = {**STRICT, **document}
    read_settings(read_mapping(document), CLASSES, idle=(), extras=())
    Draft202012Validator(SCHEMA).validate(document)


@pytest.mark.parametrize(
    "document",
    [
        {"project": 5},
        {"smaple": {}},
        {"sample": 5},
        {"sample": {"txt": "a"}},
        {"sample": {"text": 5}},
        {"sample": {"text": None}},
        {"sample": {"truth": 1}},
        {"sample": {"level": "middle"}},
        {"sample": {"kind": "b"}},
        {"sample": {"mode": "slow"}},
        {"sample": {"words": "a"}},
        {"sample": {"words": [1]}},
        {"sample": {"by_name": {"a": "x"}}},
        {"sample": {"inner": {}}},
        {"sample": {"inner": {"size": 1.5}}},
        {"strict": {}},
    ],
)
def test_what_the_reader_refuses_is_invalid(document):
    document = {**STRICT, **document}
    assert not Draft202012Validator(SCHEMA).is_valid(document)
    with pytest.raises(FraiseError):
        read_settings(read_mapping(document), CLASSES, idle=(), extras=())


def test_a_class_that_settings_cannot_hold():
    @frozen
    class Strange:
        thing: complex = 0j

    with pytest.raises(SettingsClassUnusableError, match="complex"):
        describe_sections({"strange": Strange})


def test_everything_that_is_installed_has_a_schema():
    from fraise_kernel import Kernel

    classes = Kernel(settings={}).settings_classes()
    assert {"plugins", "postgres"} <= set(classes)
    schema = describe_sections(classes)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate({"project": "x", "plugins": {"block": []}})
