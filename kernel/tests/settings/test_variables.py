"""Environment variables that nothing reads are refused, with what was meant."""

import pytest
from attrs import field, frozen
from fraise_kernel.errors import SettingsError, UnknownVariableError
from fraise_kernel.settings.sections import read_settings
from fraise_kernel.settings.sources import read_project


@frozen
class Pool:
    size: int = 1
    max_size: int = 10


@frozen
class Server:
    dsn: str = ""
    pool: Pool = field(factory=Pool)
    spare: Pool | None = None


def read(project, **variables):
    tree = read_project(project.folder, "development", variables)
    classes = {"postgres": Server, "my-shop": Pool, "my": Pool}
    return read_settings(tree, classes, idle=["later"], extras=())


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("FRAISE_POSTGRES_DSN", "did you mean FRAISE_POSTGRES__DSN?"),
        ("FRAISE_POSTGRES_POOL_MAX_SIZE", "did you mean FRAISE_POSTGRES__POOL__MAX_SIZE?"),
        ("FRAISE_POSTGRES_SPARE_SIZE", "did you mean FRAISE_POSTGRES__SPARE__SIZE?"),
        ("FRAISE_POSTGRES_POOL_SIZES", "did you mean FRAISE_POSTGRES__POOL_SIZES?"),
        ("FRAISE_POSTGRES_DSN_X", "did you mean FRAISE_POSTGRES__DSN_X?"),
        ("FRAISE_MY_SHOP_SIZE", "did you mean FRAISE_MY_SHOP__SIZE?"),
        ("FRAISE_LATER_URL", "did you mean FRAISE_LATER__URL?"),
        ("FRAISE_POSTGRS_DSN", "did you mean FRAISE_POSTGRES__DSN?"),
        ("FRAISE_POSTGRES", "a section is set key by key: FRAISE_POSTGRES__KEY"),
        ("FRAISE_ENVIRONMENT", "did you mean FRAISE_ENV?"),
        ("FRAISE_EVN", "did you mean FRAISE_ENV?"),
        ("FRAISE_ACEL", "did you mean FRAISE_ACCEL?"),
        ("FRAISE_PROJECT", "did you mean the option --project? Else unset it"),
        ("FRAISE_DEBUG", "did you mean the option --debug? Else unset it"),
        ("FRAISE_ZZZ_YYY", "write settings as FRAISE_SECTION__KEY, or unset it"),
        ("FRAISE_POSTGRS", "write settings as FRAISE_SECTION__KEY, or unset it"),
        ("FRAISE_", "write settings as FRAISE_SECTION__KEY, or unset it"),
    ],
)
def test_what_was_meant(project, name, hint):
    with pytest.raises(UnknownVariableError) as raised:
        read(project, **{name: "x"})
    assert raised.value.hint == hint
    assert str(raised.value) == f"${name}: nothing reads the environment variable {name}"


def test_variables_with_another_reader(project):
    names = [
        "FRAISE_ENV",
        "FRAISE_ACCEL",
        "FRAISE_TEST_DSN",
        "FRAISE_TEST_PICTURES",
        "FRAISE_DEEP",
        "FRAISE_UPDATE_GOLDEN",
        "FRAISE_BENCH_RUNS",
        "_FRAISE_COMPLETE",
        "FRAISEQL_X",
        "OTHER_FRAISE_X",
    ]
    assert read(project, **dict.fromkeys(names, "x"))["postgres"] == Server()


def test_an_empty_variable_counts_as_unset(project):
    assert read(project, FRAISE_POSTGRES_DSN="")["postgres"] == Server()


def test_all_of_them_at_once_and_no_value_shown(project):
    with pytest.raises(SettingsError) as raised:
        read(project, FRAISE_POSTGRES_DSN="hunter2", FRAISE_ENVIRONMENT="production")
    assert [str(one.where) for one in raised.value.problems] == [
        "$FRAISE_ENVIRONMENT",
        "$FRAISE_POSTGRES_DSN",
    ]
    assert "hunter2" not in str(raised.value.as_dict())


def test_a_host_with_settings_of_its_own_is_not_affected(site, monkeypatch):
    monkeypatch.setenv("FRAISE_POSTGRES_DSN", "x")
    monkeypatch.setenv("FRAISE_ENVIRONMENT", "production")
    assert site.kernel({"project": "x"}).load().all_settings.project == "x"
