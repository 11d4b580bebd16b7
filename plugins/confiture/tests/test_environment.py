"""Environment files: what they hold, and one clear error for everything that they should not."""

import pytest
from confiture import errors, load_environment
from confiture.environment import list_environments


@pytest.fixture
def write(tmp_path):
    folder = tmp_path / "db/environments"
    folder.mkdir(parents=True)

    def write(content, name="local"):
        path = folder / f"{name}.yaml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return write


def test_empty_file_is_the_defaults(write):
    found = load_environment(write(""), "local")
    assert found.database_url is None
    assert (found.include, found.exclude, found.seeds) == ((), (), ("local",))
    assert not found.protected
    assert (found.lock_timeout, found.statement_timeout) == (10.0, 600.0)


def test_every_key_is_read(write):
    project = write(
        "database_url: postgresql://h/d\ninclude: ['**']\nexclude: [90_tools]\nseeds: [base, ci]\n"
        "protected: yes\nlock_timeout: 500ms\nstatement_timeout: 2h\n"
    )
    found = load_environment(project, "local")
    assert found.database_url == "postgresql://h/d"
    assert (found.include, found.exclude, found.seeds) == (("**",), ("90_tools",), ("base", "ci"))
    assert found.protected
    assert (found.lock_timeout, found.statement_timeout) == (0.5, 7200.0)


def test_no_limit_is_zero(write):
    found = load_environment(write("lock_timeout: 0\nstatement_timeout: 0\n"), "local")
    assert (found.lock_timeout, found.statement_timeout) == (0.0, 0.0)


def test_url_from_a_variable(write):
    project = write("database_url: env:APP_URL\n")
    found = load_environment(project, "local", variables={"APP_URL": "postgresql://h/x"})
    assert found.database_url == "postgresql://h/x"


def test_url_is_never_shown(write):
    found = load_environment(write("database_url: postgresql://u:secret@h/d\n"), "local")
    assert "secret" not in repr(found)


def test_variable_that_is_not_set(write):
    project = write("protected: false\ndatabase_url: env:APP_URL\n")
    with pytest.raises(errors.EnvironmentVariableMissingError) as caught:
        load_environment(project, "local", variables={})
    assert str(caught.value.where) == "db/environments/local.yaml:2:15 (database_url)"
    assert "APP_URL" in caught.value.message


def test_missing_file_names_what_is_near(write):
    project = write("", "production")
    with pytest.raises(errors.EnvironmentMissingError) as caught:
        load_environment(project, "prodution")
    assert caught.value.hint == "did you mean 'production'?"
    with pytest.raises(errors.EnvironmentMissingError) as caught:
        load_environment(project, "x")
    assert caught.value.hint == "there are: production"


def test_missing_folder(tmp_path):
    with pytest.raises(errors.EnvironmentMissingError) as caught:
        load_environment(tmp_path, "local")
    assert "confiture init" in caught.value.hint
    assert list_environments(tmp_path) == ()


@pytest.mark.parametrize("name", ["../local", "/etc/passwd", "", ".hidden", "a/b"])
def test_name_cannot_leave_the_folder(write, name):
    with pytest.raises(errors.EnvironmentMissingError):
        load_environment(write(""), name)


CASES = [
    ("protecte: true\n", errors.EnvironmentKeyError, "1:1 (protecte)", "'protected'"),
    ("xyz: 1\n", errors.EnvironmentKeyError, "1:1 (xyz)", "keys: database_url, include"),
    ("protected: no\nprotected: yes\n", errors.EnvironmentKeyError, "2:1 (protected)", "remove"),
    ("protected: maybe\n", errors.EnvironmentValueError, "1:12 (protected)", "true or false"),
    ("protected:\n", errors.EnvironmentValueError, "1:11 (protected)", "true or false"),
    ("include: '**'\n", errors.EnvironmentValueError, "1:10 (include)", "a list of patterns"),
    ("exclude: [1]\n", errors.EnvironmentValueError, "1:10 (exclude)", "a list of patterns"),
    ("seeds: [../x]\n", errors.EnvironmentValueError, "1:8 (seeds)", "folders below db/seeds"),
    ("seeds: [/x]\n", errors.EnvironmentValueError, "1:8 (seeds)", "folders below db/seeds"),
    ("lock_timeout: soon\n", errors.EnvironmentValueError, "1:15 (lock_timeout)", "10s"),
    ("lock_timeout: 10\n", errors.EnvironmentValueError, "1:15 (lock_timeout)", "10s"),
    ("lock_timeout: [1s]\n", errors.EnvironmentValueError, "1:15 (lock_timeout)", "10s"),
    ("database_url: {a: b}\n", errors.EnvironmentValueError, "1:15 (database_url)", "env:NAME"),
    ("- a\n- b\n", errors.EnvironmentValueError, "1:1", "one key a line"),
    ("text\n", errors.EnvironmentValueError, "1:1", "one key a line"),
    ("a: b: c\n", errors.EnvironmentUnreadableError, "1:5", "quotes"),
    ("a: [1\n", errors.EnvironmentUnreadableError, "2:1", "quotes"),
    ("a: \x07\n", errors.EnvironmentUnreadableError, "", "characters"),
    (b"a: \xff\n", errors.EnvironmentUnreadableError, "1", "UTF-8"),
]


@pytest.mark.parametrize(("text", "kind", "place", "hint"), CASES, ids=[repr(c[0]) for c in CASES])
def test_bad_file_is_named_with_its_place(write, text, kind, place, hint):
    with pytest.raises(kind) as caught:
        load_environment(write(text), "local")
    where = str(caught.value.where)
    assert where == f"db/environments/local.yaml:{place}".rstrip(":")
    assert hint in caught.value.hint


def test_unreadable_file(write, monkeypatch):
    project = write("")
    path = project / "db/environments/local.yaml"
    path.unlink()
    path.mkdir()  # a folder is no file
    with pytest.raises(errors.EnvironmentMissingError):
        load_environment(project, "local")


def test_file_that_may_not_be_read(write, tmp_path):
    project = write("")
    path = project / "db/environments/local.yaml"
    path.unlink()
    (tmp_path / "loop").symlink_to("loop")
    path.symlink_to(tmp_path / "loop")
    with pytest.raises(errors.EnvironmentMissingError):
        load_environment(project, "local")


def test_how_migrations_run(write):
    found = load_environment(write(""), "local").migration
    assert (found.lock_timeout, found.lock_retries, found.statement_timeout) == (2.0, 20, 0.0)
    assert found.role is None
    project = write(
        "migration:\n  lock_timeout: 500ms\n  lock_retries: 0\n  statement_timeout: 1h\n"
        "  role: owner\n"
    )
    found = load_environment(project, "local").migration
    assert (found.lock_timeout, found.lock_retries) == (0.5, 0)
    assert (found.statement_timeout, found.role) == (3600.0, "owner")


@pytest.mark.parametrize(
    ("text", "kind", "said", "place"),
    [
        ("migration: fast\n", "EnvironmentValueError", "lock_timeout: 2s", "1:12"),
        ("migration:\n  lock_timout: 1s\n", "EnvironmentKeyError", "'lock_timeout'", "2:3"),
        ("migration:\n  lock_timeout: 0\n", "EnvironmentValueError", "always a limit", "2:17"),
        ("migration:\n  lock_retries: -1\n", "EnvironmentValueError", "a whole number", "2:17"),
        ("migration:\n  role: a\n  role: b\n", "EnvironmentKeyError", "second time", "3:3"),
    ],
)
def test_how_migrations_cannot_run(write, text, kind, said, place):
    with pytest.raises(getattr(errors, kind)) as caught:
        load_environment(write(text), "local")
    assert said in f"{caught.value.message} {caught.value.hint}"
    assert f"local.yaml:{place}" in str(caught.value.where)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("", None),
        ("shadow_url: same\n", "same"),
        ("shadow_url: postgresql://h/d\n", "postgresql://h/d"),
        ("shadow_url: env:SHADOW\n", "postgresql://s/x"),
    ],
)
def test_where_scratch_databases_are_made(write, text, url):
    found = load_environment(write(text), "local", variables={"SHADOW": "postgresql://s/x"})
    assert found.shadow_url == url
    assert "postgresql" not in repr(found)
