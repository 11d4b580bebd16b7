"""Migrations in Python: calls, steps, errors with their places, cuts."""

import textwrap
import threading

import psycopg
import pytest
from confiture import errors
from confiture.ddl.kinds import Kinds
from confiture.environment import MigrationPolicy
from confiture.migrations import irreversible
from confiture.migrations.course import Course, Direction
from confiture.migrations.files import read_migrations
from confiture.migrations.ledger import Ledger, State
from confiture.migrations.locking import migration_lock
from confiture.migrations.python import PythonPassage
from confiture.migrations.session import Session, connect_named
from confiture.report import Quiet
from confiture.server.wire import Cancellation, Wire

NAME = "20260101000000_change"
STEPS = 'transaction = "statement"\n'


def write(project, text, name=NAME):
    project.write({f"/db/migrations/{name}.py": textwrap.dedent(text).lstrip("\n")})


def run(project, direction=Direction.UP, *, cancellation=None, policy=None):
    """Run the one migration of a project; what the ledger says of it."""
    (migration,) = read_migrations(project.path, Kinds(()))
    cancellation = cancellation or Cancellation()
    with connect_named(project.dsn, None) as connection:
        ledger = Ledger(connection)
        with migration_lock(connection, "", 5, cancellation, Quiet()):
            ledger.prepare()
            policy = policy or MigrationPolicy(lock_timeout=0.2, lock_retries=2)
            session = Session(
                wire=Wire(connection, cancellation), ledger=ledger, policy=policy, progress=Quiet()
            )
            session.set_up()
            entry = ledger.entries().get(migration.version)
            course = Course.begin(session, migration, direction, entry)
            PythonPassage(course).run()
    return course


def entry(project):
    with psycopg.connect(project.dsn, autocommit=True) as connection:
        return Ledger(connection).entries().get(NAME[:14])


@pytest.mark.parametrize("steps", ["", STEPS], ids=["file", "statement"])
def test_up_and_down(project, steps):
    write(
        project,
        steps
        + """
from confiture.migrations.operations import Operations


def up(m: Operations) -> None:
    m.execute("CREATE TABLE t (id int PRIMARY KEY, name text); -- two statements\\nINSERT INTO t VALUES (1, '100%')")
    m.execute("INSERT INTO t VALUES (%s, %s), (%s, null)", [2, "it's", 3])
    for (id_,) in m.query("SELECT id FROM t WHERE name LIKE %(like)s", {"like": "%%"}):
        m.execute("UPDATE t SET name = name || '!' WHERE id = %s", (id_,))


def down(m):
    m.execute("DROP TABLE t")
""",
    )
    run(project)
    assert project.fetch("SELECT * FROM t ORDER BY 1") == [(1, "100%!"), (2, "it's!"), (3, None)]
    assert entry(project).state is State.APPLIED
    run(project, Direction.DOWN)
    assert entry(project) is None
    assert project.fetch("SELECT to_regclass('t')") == [(None,)]


def test_a_file_is_one_transaction(project):
    write(
        project,
        """
def up(m):
    m.execute("CREATE TABLE t (id int)")
    m.execute("INSERT INTO t VALUES (1)")
    m.execute("INSERT INTO missing VALUES (1)")
""",
    )
    with pytest.raises(
        errors.MigrationFailedError, match='relation "missing" does not exist'
    ) as got:
        run(project)
    assert got.value.where.line == 4
    assert got.value.where.file == f"db/migrations/{NAME}.py"
    assert "nothing of 20260101000000_change" in got.value.message
    assert project.fetch("SELECT to_regclass('t')") == [(None,)]
    assert entry(project) is None


def test_a_refusal_that_the_file_catches_is_an_error_all_the_same(project):
    write(
        project,
        """
def up(m):
    m.execute("CREATE TABLE t (id int)")
    try:
        m.execute("INSERT INTO missing VALUES (1)")
    except Exception:
        pass
""",
    )
    with pytest.raises(errors.MigrationFailedError, match="missing"):
        run(project)
    assert project.fetch("SELECT to_regclass('t')") == [(None,)]


@pytest.mark.parametrize("steps", ["", STEPS], ids=["file", "statement"])
@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        ("x = 1\n    raise KeyError('gone')", 3, "KeyError: 'gone'"),
        ("import sys\n    sys.exit(0)", 3, "SystemExit: 0"),
        ("m.nothing()", 2, "AttributeError"),
    ],
)
def test_exceptions_are_errors_with_their_line(project, steps, body, line, words):
    write(project, f"def up(m):\n    {body}\n{steps}")
    with pytest.raises(errors.MigrationRaisedError, match=words) as got:
        run(project)
    assert got.value.where.line == line
    assert entry(project) is None


def test_an_exception_while_the_file_is_read(project):
    write(project, "import nowhere_to_be_found\n\n\ndef up(m):\n    pass\n")
    with pytest.raises(errors.MigrationRaisedError, match="No module named") as got:
        run(project)
    assert got.value.where.line == 1


def test_the_place_inside_of_a_long_text(project):
    write(
        project,
        '''
def up(m):
    m.execute("""SELECT 1,
        2,
        missing
    """)
''',
    )
    with pytest.raises(errors.MigrationFailedError, match='column "missing"') as got:
        run(project)
    assert got.value.where.line == 4


@pytest.mark.parametrize(
    ("call", "error", "words"),
    [
        ('m.execute("COMMIT")', errors.MigrationStatementError, "COMMIT"),
        ('m.execute("SELECT 1; ROLLBACK")', errors.MigrationStatementError, "ROLLBACK"),
        ('m.execute("DROP DATABASE x")', errors.MigrationStatementError, "DROP DATABASE"),
        ('m.execute("SELECT \'")', errors.MigrationStatementError, "string"),
        ('m.execute("-- nothing")', errors.MigrationCallError, "found nothing"),
        ('m.execute("SELECT %s", [])', errors.MigrationCallError, "do not fit"),
        ('m.execute("SELECT %(a)s", {"b": 1})', errors.MigrationCallError, "do not fit"),
        ('m.execute("COPY t FROM stdin")', errors.MigrationStatementError, "COPY"),
        ('m.execute("VACUUM")', errors.MigrationStatementError, "cannot run in a transaction"),
        ('m.concurrently("SELECT 1")', errors.MigrationStatementError, "can run in a transaction"),
        ('m.concurrently("VACUUM; VACUUM")', errors.MigrationStatementError, "found 2"),
        ('m.query("CREATE TABLE t (id int)")', errors.MigrationFailedError, "read-only"),
        ('m.backfill("t", set="a = 1", batch=0)', errors.MigrationCallError, "batch=0"),
    ],
)
@pytest.mark.parametrize("steps", ["", STEPS], ids=["file", "statement"])
def test_calls_that_are_refused(project, call, error, words, steps):
    write(project, f"def up(m):\n    {call}\n{steps}")
    with pytest.raises(error, match=words) as got:
        run(project)
    assert got.value.where.line == 2
    assert project.fetch("SELECT to_regclass('t')") == [(None,)]


@pytest.mark.parametrize(
    "call",
    ['m.concurrently("VACUUM")', 'm.backfill("t", set="a = 1")'],
    ids=["outside", "backfill"],
)
def test_what_needs_steps_is_refused_in_one_transaction(project, call):
    write(project, f"def up(m):\n    {call}\n")
    with pytest.raises(errors.MigrationStatementError, match="one transaction"):
        run(project)


def test_a_step_whose_effect_nobody_could_tell_is_refused(project):
    write(project, f"def up(m):\n    m.concurrently('DROP INDEX CONCURRENTLY a, b')\n{STEPS}")
    with pytest.raises(errors.MigrationStatementError, match="nobody could tell") as got:
        run(project)
    assert got.value.where.line == 2
    assert entry(project) is None


@pytest.mark.parametrize("body", ["yield m", "return 3"])
def test_a_function_that_gives_something_back_has_not_run(project, body):
    write(project, f"def up(m):\n    {body}\n")
    with pytest.raises(errors.MigrationPythonError, match="to return nothing"):
        run(project)
    assert entry(project) is None


def test_a_file_that_changes_meanwhile(project, monkeypatch):
    write(project, "def up(m):\n    pass\n")
    begin = Course.begin

    def edit(*words):
        write(project, "def up(m):\n    m.execute('CREATE TABLE t ()')\n")
        return begin(*words)

    monkeypatch.setattr(Course, "begin", edit)
    with pytest.raises(errors.MigrationPythonError, match="was changed while"):
        run(project)


CUT = (
    STEPS
    + """
def up(m):
    m.execute("CREATE TABLE t (id int PRIMARY KEY, v int DEFAULT 0)")
    m.execute("INSERT INTO t SELECT i FROM generate_series(1, 100) i")
    m.concurrently("CREATE INDEX CONCURRENTLY t_v ON t (v)")
    m.backfill("t", set="v = v + 1", batch=10)
    m.execute("UPDATE t SET v = v + 10{0}")
    m.backfill("t", set="v = v + 100", where="id <= 50", batch=10)
    m.execute("SELECT 1 / {1}")
"""
)


def test_steps_that_are_done_are_passed(project):
    write(project, CUT.format("/* 1 */", 0))
    for _ in range(2):
        with pytest.raises(errors.MigrationFailedError, match="division by zero"):
            run(project)
        assert (entry(project).state, entry(project).done) == (State.APPLYING, 6)
    write(project, CUT.format("/* 1 */", 1))
    run(project)
    assert entry(project).state is State.APPLIED
    assert project.fetch("SELECT v, count(*) FROM t GROUP BY v ORDER BY v") == [(11, 50), (111, 50)]
    assert project.fetch("SELECT count(*) FROM fraise.confiture_backfill") == [(0,)]


def test_other_steps_than_those_done_are_refused(project):
    write(project, CUT.format("/* 1 */", 0))
    with pytest.raises(errors.MigrationFailedError, match="division by zero"):
        run(project)
    write(project, CUT.format("/* 2 */", 1))
    with pytest.raises(errors.StepChangedError, match="the 6 calls of 20260101000000_change"):
        run(project)
    write(project, STEPS + "def up(m):\n    m.execute('CREATE TABLE t ()')\n")
    with pytest.raises(errors.StepChangedError, match="made 1 calls, of 6"):
        run(project)
    assert project.fetch("SELECT v, count(*) FROM t GROUP BY v ORDER BY v") == [(11, 50), (111, 50)]
    assert entry(project).done == 6


def test_a_backfill_that_is_cut_goes_on(project):
    project.execute(
        "CREATE TABLE t (id int PRIMARY KEY, v int DEFAULT 0, CHECK (id <> 55 OR v = 0));"
        "INSERT INTO t SELECT i FROM generate_series(1, 100) i"
    )
    write(project, STEPS + "def up(m):\n    m.backfill('t', set='v = v + 1', batch=10)\n")
    with pytest.raises(errors.BackfillFailedError, match="violates check") as got:
        run(project)
    assert got.value.where.line == 3
    assert (entry(project).state, entry(project).done) == (State.APPLYING, 0)
    assert project.fetch("SELECT walked FROM fraise.confiture_backfill") == [(50,)]
    project.execute("ALTER TABLE t DROP CONSTRAINT t_check")
    run(project)
    assert project.fetch("SELECT v, count(*) FROM t GROUP BY v") == [(1, 100)]
    assert entry(project).state is State.APPLIED


@pytest.mark.parametrize("steps", ["", STEPS], ids=["file", "statement"])
def test_a_lock_that_is_not_had_is_tried_for_again(project, steps):
    project.execute("CREATE TABLE t (id int); CREATE TABLE calls (n int)")
    write(
        project,
        steps
        + """
def up(m):
    m.execute("INSERT INTO calls VALUES (1)")
    m.execute("ALTER TABLE t ADD v int")
""",
    )
    policy = MigrationPolicy(lock_timeout=0.1, lock_retries=50)
    with psycopg.connect(project.dsn) as other:
        other.execute("SELECT * FROM t")
        timer = threading.Timer(0.7, other.rollback)
        timer.start()
        course = run(project, policy=policy)
        timer.join()
    assert course.retries > 0
    assert project.fetch("SELECT count(*) FROM calls") == [(1,)]
    assert entry(project).state is State.APPLIED


@pytest.mark.parametrize("steps", ["", STEPS], ids=["file", "statement"])
def test_a_lock_that_is_never_had(project, steps):
    project.execute("CREATE TABLE t (id int)")
    write(project, f"def up(m):\n    m.execute('ALTER TABLE t ADD v int')\n{steps}")
    with psycopg.connect(project.dsn) as other:
        other.execute("SELECT * FROM t")
        with pytest.raises(errors.LockWaitError) as got:
            run(project)
    assert got.value.where.line == 2
    assert entry(project) is None


@pytest.mark.parametrize("steps", ["", STEPS], ids=["file", "statement"])
@pytest.mark.parametrize("call", ["execute", "query"])
def test_cancelled_while_a_statement_runs(project, steps, call):
    write(project, f"def up(m):\n    m.{call}('SELECT pg_sleep(30)')\n{steps}")
    cancellation = Cancellation()
    timer = threading.Timer(0.5, cancellation.cancel)
    timer.start()
    with pytest.raises(errors.BuildCancelledError):
        run(project, cancellation=cancellation)
    assert entry(project) is None


def test_a_way_back_that_is_not_there_says_why():
    with pytest.raises(errors.NoWayBackError, match="the names are gone"):
        irreversible("the names are gone")(None)
