"""``confiture diff --prove``: what it tells, how it exits, and where scratch databases are made."""

from __future__ import annotations

import json

import pytest
from attrs import evolve

OLD = "CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL);\n"
NEW = "CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL, mail text UNIQUE);\n"


@pytest.fixture
def sides(project):
    project.execute(OLD)
    project.write({"users.sql": NEW})
    return "local", "db/schema"


def test_a_passed_proof_is_told(sides, confiture, databases):
    before = databases()
    done = confiture("diff", *sides, "--prove", expect=3)
    assert "proof passed on PostgreSQL" in done.stderr
    assert ", 4 rows, in " in done.stderr
    assert databases() == before


def test_machines_get_the_proof(sides, confiture):
    done = confiture("diff", *sides, "--prove", "--online", "--json", expect=3)
    proof = json.loads(done.stdout)["proof"]
    assert proof["passed"] is True
    assert proof["directions"] == ["up", "down"]
    assert proof["rows"] == 4
    assert not done.stderr.startswith("proving")


def test_a_failed_proof_is_an_error_and_names_the_first_difference(project, confiture):
    """A trigger that no differ looks into empties the table in the middle of the change."""
    project.execute(
        OLD + "CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS"
        " $$BEGIN DELETE FROM public.users; END$$;"
        "CREATE EVENT TRIGGER e ON ddl_command_start WHEN TAG IN ('COMMENT') EXECUTE FUNCTION f();"
    )
    text = project.path / "old.sql"
    text.write_text(OLD)
    project.write({"users.sql": OLD, "comment.sql": "COMMENT ON TABLE users IS 'x';\n"})
    done = confiture("diff", "local", "db/schema", "--prove", expect=3)
    assert "proof passed" in done.stderr  # the trigger is dropped before, since it is not wanted
    project.write(
        {
            "event.sql": "CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS"
            " $$BEGIN DELETE FROM public.users; END$$;\n"
            "CREATE EVENT TRIGGER e ON ddl_command_start WHEN TAG IN ('COMMENT')"
            " EXECUTE FUNCTION f();\n"
        }
    )
    done = confiture("diff", "local", "db/schema", "--prove", expect=1)
    assert "error[CONF-PROOF-003]" in done.stderr
    assert "a row of public.users is gone" in done.stderr
    done = confiture("diff", "local", "db/schema", "--prove", "--json", expect=1)
    assert json.loads(done.stdout)["proof"]["findings"][0]["aspect"] == "rows"


def test_given_rows_are_loaded(sides, confiture, project):
    project.write({"/db/seeds/local/users.sql": "INSERT INTO users VALUES (7, 'x'), (8, 'y');\n"})
    done = confiture("diff", *sides, "--prove", "--seeds", "local", expect=3)
    assert ", 2 rows, in " in done.stderr


def test_seeds_need_a_proof(sides, confiture):
    assert "only with --prove" in confiture("diff", *sides, "--seeds", "local", expect=2).stderr


def test_given_rows_that_do_not_fit_fail_the_proof(sides, confiture, project):
    project.write(
        {
            "users.sql": "CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL UNIQUE);\n",
            "/db/seeds/local/users.sql": "INSERT INTO users VALUES (7, 'x'), (8, 'x');\n",
        }
    )
    done = confiture("diff", *sides, "--prove", "--seeds", "local", expect=1)
    assert "could not create unique index" in done.stderr


class TestProtected:
    """A protected environment says where scratch databases may be made."""

    @pytest.fixture
    def protect(self, sides, project):
        def protect(more=""):
            project.environment(f"protected: true\n{more}")
            return sides

        return protect

    def test_without_a_server_nothing_is_built(self, protect, confiture, databases):
        before = databases()
        done = confiture("diff", *protect(), expect=1)
        assert "error[CONF-DIFF-004]" in done.stderr
        assert "shadow_url" in done.stderr
        assert databases() == before

    @pytest.mark.parametrize("way", ["same", "env", "option"])
    def test_with_one_it_goes_on(self, way, protect, confiture, fraise_server):
        more = {"same": "shadow_url: same\n", "env": "shadow_url: env:SHADOW\n", "option": ""}[way]
        words = ("--shadow", fraise_server) if way == "option" else ()
        done = confiture("diff", *protect(more), "--prove", *words, expect=3, SHADOW=fraise_server)
        assert "proof passed" in done.stderr


def test_two_majors_are_warned_about(catalog_of):
    from confiture.differ.comparing import _compare_versions

    catalog = catalog_of(OLD)
    older = evolve(catalog, version=150004)
    (told,) = _compare_versions(older.version, 180001)
    assert told.startswith("PostgreSQL 15 is compared with PostgreSQL 18: ")
    assert list(_compare_versions(180000, 180006)) == []
