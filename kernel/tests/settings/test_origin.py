"""Where each value comes from; secrets stay secret."""

import enum
from collections.abc import Mapping
from pathlib import Path

import pytest
from attrs import field, frozen
from fraise_kernel.errors import UndeclaredSectionError
from fraise_kernel.settings.origin import REDACTED, trace
from fraise_kernel.settings.sections import read_settings
from fraise_kernel.settings.sources import read_project


class Level(enum.Enum):
    LOW = "low"


@frozen
class Account:
    user: str = "u"
    password: str = field(default="", metadata={"secret": True})


@frozen
class Store:
    url: str = "default-url"
    level: Level = Level.LOW
    path: Path = Path("a/b")
    names: frozenset[str] = frozenset()
    account: Account = field(factory=Account)
    others: Mapping[str, Account] = field(factory=dict)
    listed: tuple[Account, ...] = ()
    token: str | None = field(default=None, metadata={"secret": True})


def rows(project, section=None, variables=None):
    tree = read_project(project.folder, "production", variables or {})
    settings = read_settings(tree, {"store": Store}, idle=(), extras=())
    return {row.key: (row.value, row.origin) for row in trace(settings, section)}


def test_each_value_has_its_origin(project):
    project(
        """\
        project: music
        store:
          url: from-file
          names: [b, a]
          account:
            password: hunter2
          others: {one: {user: x, password: hunter2}}
          listed: [{password: hunter2}]
        """
    )
    project("store:\n  path: c\n", "fraise.production.yaml")
    found = rows(project, variables={"FRAISE_STORE__TOKEN": "hunter2"})
    assert found == {
        "project": ("music", "fraise.yaml:1:10"),
        "store.url": ("from-file", "fraise.yaml:3:8"),
        "store.level": ("low", "default"),
        "store.path": ("c", "fraise.production.yaml:2:9"),
        "store.names": (["a", "b"], "fraise.yaml:4:10"),
        "store.account.user": ("u", "default"),
        "store.account.password": (REDACTED, "fraise.yaml:6:15"),
        "store.others": ({"one": {"user": "x", "password": REDACTED}}, "fraise.yaml:7:11"),
        "store.listed": ([{"user": "u", "password": REDACTED}], "fraise.yaml:8:11"),
        "store.token": (REDACTED, "$FRAISE_STORE__TOKEN"),
    }


def test_one_section_and_defaults(project):
    found = rows(project, "store")
    assert found["store.token"] == (None, "default")
    assert "project" not in rows(project)
    with pytest.raises(UndeclaredSectionError):
        rows(project, "stroe")
