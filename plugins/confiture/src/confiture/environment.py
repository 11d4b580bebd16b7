"""Environments: ``db/environments/<name>.yaml``, checked, every error with its place."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import attrs
import yaml
from attrs import frozen
from fraise_hookspecs import Where
from fraise_kernel.suggest import suggest

from confiture.errors import (
    EnvironmentKeyError,
    EnvironmentMissingError,
    EnvironmentUnreadableError,
    EnvironmentValueError,
    EnvironmentVariableMissingError,
)
from confiture.lint.levels import RuleLevel, read_levels
from confiture.migrations.tenancy import Kind, Tenancy

#: Where environments stand, relative to the project.
FOLDER: Final = Path("db", "environments")
#: Where copies of databases are put, where an environment only says that there shall be some.
BACKUPS: Final = Path("db", "backups")
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
_DURATION: Final = re.compile(r"(\d+(?:\.\d+)?)\s*(ms|s|min|h)")
_UNITS: Final = {"ms": 0.001, "s": 1.0, "min": 60.0, "h": 3600.0}


@frozen(kw_only=True)
class MigrationPolicy:
    """How migrations run in an environment; the key ``migration``.

    Attributes:
        lock_timeout: seconds that a statement may wait for a lock; never without a limit.
        lock_retries: how often it is tried again after that.
        statement_timeout: seconds that a statement may run; 0 for no limit.
        role: who owns what is made; the role of the connection by default.
        tenants: schemas or databases, each of which is migrated; None for one database.
    """

    lock_timeout: float = 2.0
    lock_retries: int = 20
    statement_timeout: float = 0.0
    role: str | None = None
    tenants: Tenancy | None = None


@frozen(kw_only=True)
class Environment:
    """One environment.

    Attributes:
        name: of the file, without its ending.
        file: its path relative to the project.
        database_url: connection string, ``env:NAME`` resolved; None for the project's own server.
        include: globs of DDL files, relative to ``db/schema``; empty for all.
        exclude: globs of DDL files that are left out.
        seeds: folders below ``db/seeds``, loaded in this order by ``--seed``.
        protected: nothing that may remove data is done here.
        shadow_url: connection string of the server for scratch databases; ``same`` for the
            environment's own, which is the default unless the environment is protected.
        lock_timeout: seconds that a statement may wait for a lock; 0 for no limit.
        statement_timeout: seconds that a statement may run; 0 for no limit.
        migration: how migrations run.
        lint: levels of the rules of ``confiture lint``.
        backup: folder, relative to the project, for a copy of a database before it is replaced.
    """

    name: str
    file: str
    database_url: str | None = attrs.field(default=None, repr=False)
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    seeds: tuple[str, ...] = ()
    protected: bool = False
    shadow_url: str | None = attrs.field(default=None, repr=False)
    lock_timeout: float = 10.0
    statement_timeout: float = 600.0
    migration: MigrationPolicy = MigrationPolicy()
    lint: tuple[RuleLevel, ...] = ()
    backup: str | None = None
    #: Where the connection string stands, for errors about it.
    url_where: Where | None = None


def load_environment(
    project: Path, name: str, *, variables: Mapping[str, str] | None = None
) -> Environment:
    """Read and check one environment.

    Args:
        project: the project's folder.
        name: ``local`` for ``db/environments/local.yaml``.
        variables: for ``env:NAME``; the process's environment by default.

    Raises:
        EnvironmentMissingError: there is no such file.
        EnvironmentUnreadableError: it cannot be read, or is not YAML.
        EnvironmentKeyError: it has a key that nothing reads.
        EnvironmentValueError: a value is of the wrong kind.
        EnvironmentVariableMissingError: ``env:NAME`` names a variable that is not set.
    """
    shown = (FOLDER / f"{name}.yaml").as_posix()
    path = project / FOLDER / f"{name}.yaml"
    if not _NAME.fullmatch(name) or not path.is_file():
        raise _missing(project, name, shown)
    root = _compose(path, shown)
    values = _read_keys(root, shown, _KEYS, "an environment") if root is not None else {}
    url, url_where = None, None
    if (found := values.pop("database_url", None)) is not None:
        text, url_where = found
        assert isinstance(text, str)
        url = _resolve_url(text, url_where, os.environ if variables is None else variables)
    if (found := values.pop("shadow_url", None)) is not None:
        text, where = found
        assert isinstance(text, str)
        known = os.environ if variables is None else variables
        values["shadow_url"] = _resolve_url(text, where, known), where
    plain = {key: value for key, (value, _) in values.items()}
    plain.setdefault("seeds", (name,))
    backup = plain.pop("backup", False)
    if backup:
        plain["backup"] = BACKUPS.as_posix() if backup is True else backup
    # mypy cannot follow a mapping into arguments; _KEYS gives each its type.
    return Environment(name=name, file=shown, database_url=url, url_where=url_where, **plain)  # type: ignore[arg-type]


def list_environments(project: Path) -> tuple[str, ...]:
    """Names of the environments that have a file, sorted."""
    return tuple(sorted(path.stem for path in (project / FOLDER).glob("*.yaml") if path.is_file()))


def _missing(project: Path, name: str, shown: str) -> EnvironmentMissingError:
    known = list_environments(project)
    otherwise = "start with `confiture init`, or create the file; it may be empty"
    if known:
        otherwise = f"there are: {', '.join(known)}"
    return EnvironmentMissingError(
        f"expected the environment {name!r} in {shown}, found no such file",
        hint=suggest(name, known, otherwise=otherwise),
        where=Where(file=shown),
    )


def _compose(path: Path, shown: str) -> yaml.MappingNode | None:
    try:
        root = yaml.compose(path.read_text("utf-8-sig"), Loader=yaml.SafeLoader)
    except OSError as error:
        raise EnvironmentUnreadableError(
            f"cannot read the environment: {error.strerror}",
            hint="give this user the right to read the file",
            where=Where(file=shown),
        ) from error
    except UnicodeDecodeError as error:
        raise EnvironmentUnreadableError(
            f"expected UTF-8, found the byte 0x{error.object[error.start]:02x}",
            hint="save the file as UTF-8",
            where=Where(file=shown, line=error.object[: error.start].count(b"\n") + 1),
        ) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark is not None else (None, None)
        raise EnvironmentUnreadableError(
            "broken YAML: " + " ".join(filter(None, (error.context, error.problem))),
            hint="correct the YAML; a value with ': ', '#' or a leading symbol needs quotes",
            where=Where(file=shown, line=line, column=column),
        ) from error
    except yaml.YAMLError as error:
        raise EnvironmentUnreadableError(
            f"broken YAML: {' '.join(str(error).split())}",
            hint="remove characters that YAML does not allow",
            where=Where(file=shown),
        ) from error
    if root is None or isinstance(root, yaml.MappingNode):
        return root
    raise EnvironmentValueError(
        f"expected keys such as 'protected: true', found {_describe(root)}",
        hint="write one key a line",
        where=_where(root, shown, None),
    )


def _read_keys(
    root: yaml.MappingNode, shown: str, known: Mapping[str, _Key], owner: str, above: str = ""
) -> dict[str, tuple[object, Where]]:
    """The values of a mapping by key; ``above`` is the key that the mapping belongs to."""
    found: dict[str, tuple[object, Where]] = {}
    for key_node, value_node in root.value:
        key = str(key_node.value)
        key_where = _where(key_node, shown, above + key)
        if key not in known:
            raise EnvironmentKeyError(
                f"{owner} has no key {key!r}",
                hint=suggest(key, known, otherwise=f"keys: {', '.join(known)}"),
                where=key_where,
            )
        if key in found:
            raise EnvironmentKeyError(
                f"{key!r} stands here a second time; first in line {found[key][1].line}",
                hint="remove one of the two lines",
                where=key_where,
            )
        where = _where(value_node, shown, above + key)
        nested = _NESTED.get(key)
        if nested is not None and isinstance(value_node, yaml.MappingNode):
            found[key] = (nested(value_node, shown), where)
            continue
        value = known[key].read(value_node)
        if value is None:
            expected = known[key].expected
            raise EnvironmentValueError(
                f"expected {expected}, found {_describe(value_node)}",
                hint=f"write {expected} here, or remove the line for the default",
                where=where,
            )
        found[key] = (value, where)
    return found


def _read_policy(node: yaml.MappingNode, shown: str) -> MigrationPolicy:
    read = _read_keys(node, shown, _POLICY_KEYS, f"the key {_POLICY!r}", f"{_POLICY}.")
    plain = {key: value for key, (value, _) in read.items()}
    return MigrationPolicy(**plain)  # type: ignore[arg-type]  # as for the environment itself


def _read_tenancy(node: yaml.MappingNode, shown: str) -> Tenancy:
    above = f"{_POLICY}.{_TENANTS}"
    read = _read_keys(node, shown, _TENANT_KEYS, f"the key {above!r}", f"{above}.")
    kinds = [one for one in Kind if one.value + "s" in read]
    where = _where(node, shown, above)
    if len(kinds) != 1 or (kinds[0] is Kind.DATABASE and "shared" in read):
        raise EnvironmentValueError(
            f"expected tenants that are schemas or databases, found {', '.join(read) or 'nothing'}",
            hint="write either 'schemas' (with 'shared' where they need it) or 'databases'",
            where=where,
        )
    plain = {key: value for key, (value, _) in read.items()}
    selection = plain.pop(kinds[0].value + "s")
    assert isinstance(selection, dict)
    return Tenancy(kind=kinds[0], where=where, **selection, **plain)  # type: ignore[arg-type]  # as above


def _resolve_url(text: str, where: Where, variables: Mapping[str, str]) -> str:
    if not text.startswith("env:"):
        return text
    name = text.removeprefix("env:").strip()
    url = variables.get(name, "")
    if not url:
        raise EnvironmentVariableMissingError(
            f"expected the connection string in the environment variable {name}, which is not set",
            hint=f"export {name}=postgresql://user:password@host:5432/database",
            where=where,
        )
    return url


def _where(node: yaml.Node, shown: str, key: str | None) -> Where:
    return Where(shown, node.start_mark.line + 1, node.start_mark.column + 1, key)


def _describe(node: yaml.Node) -> str:
    if isinstance(node, yaml.MappingNode):
        return "a mapping"
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    return "nothing" if node.tag.endswith(":null") else repr(str(node.value))


def _read_text(node: yaml.Node) -> str | None:
    is_text = isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:str"
    return str(node.value) if is_text and node.value else None


def _read_truth(node: yaml.Node) -> bool | None:
    if not isinstance(node, yaml.ScalarNode) or node.tag != "tag:yaml.org,2002:bool":
        return None
    return str(node.value).lower() in {"true", "yes", "on"}


def _read_texts(node: yaml.Node) -> tuple[str, ...] | None:
    if not isinstance(node, yaml.SequenceNode):
        return None
    texts = [_read_text(item) for item in node.value]
    return None if None in texts else tuple(text for text in texts if text is not None)


def _read_folders(node: yaml.Node) -> tuple[str, ...] | None:
    folders = _read_texts(node)
    if folders is None or any(
        ".." in Path(one).parts or Path(one).is_absolute() for one in folders
    ):
        return None
    return folders


def _read_backup(node: yaml.Node) -> str | bool | None:
    truth = _read_truth(node)
    return truth if truth is not None else _read_text(node)


def _read_duration(node: yaml.Node) -> float | None:
    if not isinstance(node, yaml.ScalarNode):
        return None
    text = str(node.value).strip()
    if text == "0":
        return 0.0
    found = _DURATION.fullmatch(text)
    return float(found[1]) * _UNITS[found[2]] if found is not None else None


def _read_wait(node: yaml.Node) -> float | None:
    return _read_duration(node) or None


def _read_count(node: yaml.Node) -> int | None:
    is_number = isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:int"
    return int(node.value) if is_number and str(node.value).isdecimal() else None


def _read_jobs(node: yaml.Node) -> int | None:
    return _read_count(node) or None


def _read_selection(node: yaml.Node) -> dict[str, object] | None:
    """Names and patterns, or the query that gives names, as arguments of a ``Tenancy``."""
    if isinstance(node, yaml.MappingNode):
        keys = [str(key.value) for key, _ in node.value]
        query = _read_text(node.value[0][1]) if keys == ["query"] else None
        return {"query": query} if query is not None else None
    patterns = _read_texts(node) if isinstance(node, yaml.SequenceNode) else None
    text = _read_text(node)
    patterns = (text,) if text is not None else patterns
    return {"patterns": patterns} if patterns else None


def _refuse(node: yaml.Node) -> None:
    """No plain value will do where a mapping is expected."""
    del node


@frozen
class _Key:
    """How the value of a key is read, and what it is called when it is none."""

    read: Callable[[yaml.Node], object]
    expected: str


_POLICY: Final = "migration"
_TENANTS: Final = "tenants"
_LIMIT: Final = "a time such as 500ms, 10s, 5min, or 0 for no limit"
_KEYS: Final = {
    "database_url": _Key(_read_text, "a connection string or env:NAME"),
    "include": _Key(_read_texts, "a list of patterns"),
    "exclude": _Key(_read_texts, "a list of patterns"),
    "seeds": _Key(_read_folders, "a list of folders below db/seeds"),
    "protected": _Key(_read_truth, "true or false"),
    "shadow_url": _Key(_read_text, "a connection string, env:NAME, or same"),
    "lock_timeout": _Key(_read_duration, _LIMIT),
    "statement_timeout": _Key(_read_duration, _LIMIT),
    _POLICY: _Key(_refuse, "keys such as 'lock_timeout: 2s' below it"),
    "backup": _Key(_read_backup, "true, false, or a folder"),
    "lint": _Key(read_levels, "'rules: {LINT-101: warning}' (off, warning or error)"),
}
_POLICY_KEYS: Final = {
    "lock_timeout": _Key(_read_wait, "a time such as 500ms or 2s; there is always a limit"),
    "lock_retries": _Key(_read_count, "a whole number"),
    "statement_timeout": _Key(_read_duration, _LIMIT),
    "role": _Key(_read_text, "the name of a role"),
    _TENANTS: _Key(_refuse, "keys such as 'schemas: tenant_*' below it"),
}
_SELECTION: Final = "a name, a pattern, a list of them, or {query: SELECT ...}"
_TENANT_KEYS: Final = {
    "schemas": _Key(_read_selection, _SELECTION),
    "databases": _Key(_read_selection, _SELECTION),
    "shared": _Key(_read_texts, "a list of schemas"),
    "jobs": _Key(_read_jobs, "a whole number from 1"),
}
_NESTED: Final[dict[str, Callable[[yaml.MappingNode, str], object]]] = {
    _POLICY: _read_policy,
    _TENANTS: _read_tenancy,
}
