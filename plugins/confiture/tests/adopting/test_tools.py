"""The tools themselves: what they write is what the adopters read."""

import shutil

import pytest
from confiture.adopting.tools.alembic import Alembic
from confiture.adopting.tools.dbmate import Dbmate
from confiture.adopting.tools.django import Django
from confiture.adopting.tools.sqitch import Sqitch

from .conftest import url

ENV = """
import os
from alembic import context
from sqlalchemy import create_engine
engine = create_engine(os.environ["URL"])
with engine.connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
"""
REVISION = """
from alembic import op
revision: str = {0!r}
down_revision: str | None = {1!r}
branch_labels = {2!r}
depends_on = {3!r}
def upgrade():
    op.execute("CREATE TABLE t_{0} (id int PRIMARY KEY)")
def downgrade():
    op.execute("DROP TABLE t_{0}")
"""


def revision(project, name, below, labels=None, depends=None):
    project.write({f"/alembic/versions/{name}.py": REVISION.format(name, below, labels, depends)})


class TestAlembic:
    @pytest.fixture
    def alembic(self, project, run):
        project.write({
            "/alembic.ini": "[alembic]\nscript_location = %(here)s/alembic\n",
            "/alembic/env.py": ENV,
            "/alembic/script.py.mako": "",
        })  # fmt: skip
        revision(project, "aaa1", None)
        revision(project, "bbb2", "aaa1")

        def go(*words):
            return run("alembic", *words, URL=url(project.dsn, "postgresql+psycopg", socket="host"))

        return go

    def test_settled_and_pending(self, project, alembic, look):
        alembic("upgrade", "aaa1")
        (folder,) = Alembic().folders(project.path)
        found = look(Alembic(), folder)
        assert found.told == ["pending bbb2 (bbb2.py)"]
        assert found.problems[0].remedy == "alembic upgrade heads"
        alembic("upgrade", "heads")
        assert look(Alembic(), folder).told == []
        assert look(Alembic(), folder).steps == ["bbb2"]
        alembic("downgrade", "base")
        assert look(Alembic(), folder).told == ["pending aaa1 (aaa1.py)", "pending bbb2 (bbb2.py)"]

    def test_branches_labels_and_dependencies(self, project, alembic, look):
        revision(project, "ccc3", None, ("billing",))
        revision(project, "ddd4", "ccc3", None, "bbb2")
        alembic("upgrade", "aaa1")
        alembic("upgrade", "billing@head")
        # billing needs bbb2, so all is there
        assert look(Alembic(), project.path / "alembic").told == []
        revision(project, "eee5", "bbb2")
        assert look(Alembic(), project.path / "alembic").told == ["pending eee5 (eee5.py)"]
        revision(project, "fff6", ("eee5", "ddd4"))
        alembic("upgrade", "heads")
        found = look(Alembic(), project.path / "alembic")
        assert (found.told, found.steps) == ([], ["fff6"])

    def test_a_head_without_a_file(self, project, alembic, look):
        alembic("upgrade", "heads")
        (project.path / "alembic/versions/bbb2.py").unlink()
        found = look(Alembic(), project.path / "alembic")
        assert found.told == ["missing revision bbb2", "pending aaa1 (aaa1.py)"]


SETTINGS = """
SECRET_KEY = "x"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "shop"]
DATABASES = {{"default": {{"ENGINE": "django.db.backends.postgresql", "NAME": {dbname!r},
    "HOST": {host!r}, "PORT": {port!r}, "USER": {user!r}}}}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
"""
MANAGE = """
import os, sys
os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
from django.core.management import execute_from_command_line
execute_from_command_line(sys.argv)
"""
MIGRATION = """
from django.db import migrations, models
class Migration(migrations.Migration):
    {replaces}
    dependencies = {depends!r}
    operations = [{operation}]
"""
CREATE = 'migrations.CreateModel("Item", [("id", models.BigAutoField(primary_key=True)), ("name", models.TextField())])'
ADD = 'migrations.AddField("Item", "price", models.IntegerField(default=0))'


class TestDjango:
    @pytest.fixture
    def manage(self, project, run):
        from fraise_postgres import parse_dsn

        project.write({
            "/settings.py": SETTINGS.format(**parse_dsn(project.dsn)),
            "/manage.py": MANAGE,
            "/shop/__init__.py": "",
            "/shop/migrations/__init__.py": "",
            "/shop/migrations/0001_initial.py": MIGRATION.format(replaces="", depends=[], operation=CREATE),
            "/shop/migrations/0002_price.py": MIGRATION.format(
                replaces="", depends=[("shop", "0001_initial")], operation=ADD
            ),
        })  # fmt: skip

        return lambda *words: run("python", "manage.py", *words)

    def test_settled_and_pending(self, project, manage, look):
        manage("migrate", "shop", "0001")
        found = look(Django(), project.path)
        assert found.told == ["pending shop.0002_price"]
        assert found.problems[0].remedy == "python manage.py migrate shop"
        manage("migrate")
        # the packaged apps are found beside Django, in this Python
        found = look(Django(), project.path)
        assert found.told == []
        assert "auth.0001_initial" in found.steps
        assert "shop.0002_price" in found.steps
        manage("migrate", "auth", "0005")
        assert "pending auth.0006_require_contenttypes_0002" in look(Django(), project.path).told

    def test_squashed_files(self, project, manage, look):
        manage("migrate")
        squashed = MIGRATION.format(
            replaces="replaces = [('shop', '0001_initial'), ('shop', '0002_price')]",
            depends=[], operation=f"{CREATE}, {ADD}",
        )  # fmt: skip
        project.write({"/shop/migrations/0001_squashed.py": squashed})
        assert look(Django(), project.path).told == []
        for name in ("0001_initial", "0002_price"):
            (project.path / f"shop/migrations/{name}.py").unlink()
        assert look(Django(), project.path).told == []

    def test_apps_that_nobody_finds_are_unknown(self, project, manage, look):
        manage("migrate")
        project.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('gone', '0001', now())"
        )
        project.write({
            "/idle/__init__.py": "",
            "/idle/migrations/__init__.py": "",
            "/idle/migrations/0001_initial.py": MIGRATION.format(replaces="", depends=[], operation=""),
        })  # fmt: skip
        assert look(Django(), project.path).told == ["unknown idle", "unknown gone"]


class TestDbmate:
    @pytest.fixture
    def dbmate(self, project, run):
        project.write({
            "/db/dbmate/20240101000000_a.sql": "-- migrate:up\nCREATE TABLE a ();\n-- migrate:down\nDROP TABLE a;\n",
            "/db/dbmate/20240102000000_b.sql": "-- migrate:up\nCREATE TABLE b ();\n-- migrate:down\nDROP TABLE b;\n",
        })  # fmt: skip
        address = f"{url(project.dsn, 'postgres', socket='socket')}sslmode=disable"

        def go(*words):
            return run("dbmate", "-u", address, "-d", "db/dbmate", "--no-dump-schema", *words)

        return go

    def test_settled_and_pending(self, project, dbmate, look):
        dbmate("migrate")
        found = look(Dbmate(), project.path / "db/dbmate")
        assert (found.told, found.steps) == ([], ["20240101000000", "20240102000000"])
        dbmate("rollback")
        assert look(Dbmate(), project.path / "db/dbmate").told == ["pending 20240102000000_b.sql"]
        (project.path / "db/dbmate/20240101000000_a.sql").unlink()
        assert "missing version 20240101000000" in look(Dbmate(), project.path / "db/dbmate").told


@pytest.mark.skipif(shutil.which("sqitch") is None, reason="Sqitch is not installed")
class TestSqitch:
    @pytest.fixture
    def sqitch(self, project, run):
        home = {"HOME": str(project.path), "SQITCH_FULLNAME": "A", "SQITCH_EMAIL": "a@b.c"}
        target = url(project.dsn, "db:pg")

        def go(*words, expect=0):
            return run("sqitch", *words, expect=expect, **home)

        go("init", "shop", "--engine", "pg")
        go("target", "add", "test", target)
        return go

    def add(self, project, sqitch, name, sql):
        sqitch("add", name, "-n", "why")
        project.write({f"/deploy/{name}.sql": f"BEGIN;\n{sql}\nCOMMIT;\n"})
        project.write({f"/revert/{name}.sql": "SELECT 1;\n", f"/verify/{name}.sql": "SELECT 1;\n"})

    def test_settled_pending_edited_and_failed(self, project, sqitch, look):
        self.add(project, sqitch, "users", "CREATE TABLE users ();")
        self.add(project, sqitch, "posts", "CREATE TABLE posts ();")
        sqitch("deploy", "test", "--to", "users")
        assert look(Sqitch(), project.path).told == ["pending shop:posts"]
        sqitch("deploy", "test")
        found = look(Sqitch(), project.path)
        assert (found.told, found.steps) == ([], ["shop:users", "shop:posts"])
        assert found.history.schemas == ("sqitch",)
        project.write({"/deploy/users.sql": "-- other\n"})
        assert look(Sqitch(), project.path).told == ["edited shop:users"]
        self.add(project, sqitch, "wrong", "CREATE TABLE users ();")
        sqitch("deploy", "test", expect=2)
        assert look(Sqitch(), project.path).told == [
            "failed shop:wrong", "pending shop:wrong", "edited shop:users"
        ]  # fmt: skip

    def test_a_change_that_was_reworked(self, project, sqitch, look):
        self.add(project, sqitch, "users", "CREATE TABLE users ();")
        sqitch("tag", "v1", "-n", "first")
        sqitch("deploy", "test")
        sqitch("rework", "users", "-n", "again")
        project.write({"/deploy/users.sql": "ALTER TABLE users ADD id int;\n"})
        assert look(Sqitch(), project.path).told == ["pending shop:users#2"]
        sqitch("deploy", "test")
        assert look(Sqitch(), project.path).told == []
