"""What is to be built: files read, statements ordered, hash known; nothing touched yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from attrs import field, frozen
from fraise_hookspecs.migration import Namespace

from confiture.ddl.digest import hash_statements
from confiture.ddl.files import Place, find_files, read_files
from confiture.ddl.kinds import Kinds
from confiture.ddl.limits import Moment
from confiture.ddl.order import Arrangement, arrange
from confiture.ddl.statements import Part, Statement, read_statements
from confiture.environment import Environment
from confiture.report import PlannedStatement

#: Where DDL stands, relative to the project.
SCHEMA_FOLDER: Final = Path("db", "schema")
#: Where data stands, a folder an environment.
SEEDS_FOLDER: Final = Path("db", "seeds")


@frozen(eq=False)
class Plan:
    """Everything that is known before a server is asked.

    Attributes:
        arrangement: the statements in the order in which they are tried.
        hash: content hash of them.
        files: digest of each file by its path.
        seeded: whether the seeds are among them.
    """

    arrangement: Arrangement = field(repr=False)
    hash: str
    files: Mapping[str, str] = field(repr=False)
    seeded: bool

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements in the order in which they are tried."""
        return self.arrangement.statements

    @property
    def counts(self) -> dict[str, int]:
        """Statements that create something, by kind, sorted."""
        kinds = Counter(one.creation.kind for one in self.statements if one.creation is not None)
        return dict(sorted(kinds.items()))

    def created(self, kind: str) -> tuple[str, ...]:
        """Names of the objects of a kind, sorted."""
        return tuple(
            sorted(
                one.creation.name[-1]
                for one in self.statements
                if one.creation is not None and one.creation.kind == kind and one.creation.name
            )
        )

    @property
    def roles(self) -> tuple[str, ...]:
        """Names of the roles that the statements create."""
        return tuple(
            sorted(
                one.creation.name[-1]
                for one in self.statements
                if one.creation is not None
                and one.creation.namespace is Namespace.ROLE
                and one.creation.name
            )
        )


def read_plan(project: Path, environment: Environment, kinds: Kinds, *, seed: bool) -> Plan:
    """Read and order the files of an environment.

    Raises:
        FraiseError: a folder or file is missing or cannot be read, split or built.
    """
    schema = Place(project, project / SCHEMA_FOLDER)
    paths = find_files(schema, include=environment.include, exclude=environment.exclude)
    files = list(read_files(paths, schema))
    statements = read_statements(files, schema, kinds)
    if seed:
        for folder in environment.seeds:
            seeds = Place(project, project / SEEDS_FOLDER / folder)
            read = read_files(find_files(seeds), seeds)
            statements += read_statements(read, seeds, kinds, Part.SEED)
            files += read
    arrangement = arrange(statements)
    return Plan(
        arrangement=arrangement,
        hash=hash_statements(arrangement.statements),
        files={schema.shown(file.path): file.digest for file in files},
        seeded=seed,
    )


def show_statement(statement: Statement) -> PlannedStatement:
    """A statement as a report holds it."""
    creation = statement.creation
    return PlannedStatement(
        where=statement.where,
        kind=creation.kind if creation is not None else None,
        name=".".join(creation.name) if creation is not None and creation.name else None,
        first_line=statement.first_line,
        after_commit=statement.moment is Moment.AFTER_COMMIT,
        text=statement.text,
    )
