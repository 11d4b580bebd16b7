"""Each suite passes for what keeps the contract, and fails, by the right test, for what does not."""

import re

import pytest

KINDS = '''
"""What the suites are about, well made and badly made."""
import asyncio, datetime, json
from contextlib import asynccontextmanager
from pathlib import PurePosixPath

import anyio
from fraise_hookspecs import FraiseError
from fraise_hookspecs.export import ExportedFile
from fraise_hookspecs.lifecycle import Health, HealthStatus
from fraise_hookspecs.migration import StrategyReport


class Day:
    def parse(self, value):
        if not isinstance(value, str):
            raise ValueError("a day is a string")
        return datetime.date.fromisoformat(value)

    def serialize(self, value):
        return value if isinstance(value, str) else value.isoformat()


class BreakingDay(Day):
    def parse(self, value):
        return datetime.date.fromisoformat(value)       # TypeError for a number


class LaxDay(Day):
    def parse(self, value):
        return value                                     # accepts everything, as it came


class NumberDay(Day):
    def serialize(self, value):
        return value.toordinal() if hasattr(value, "toordinal") else value


day, breaking_day, lax_day, number_day = Day(), BreakingDay(), LaxDay(), NumberDay()


class Hoard:
    """Keeps everything."""

    def __init__(self, context, most):
        self.most, self.kept, self.used = most, {}, set()

    async def start(self):
        pass

    async def get(self, key):
        self.used.add(key)
        return self.kept.get(key)

    async def put(self, key, document):
        self.kept[key] = document


class Shelf(Hoard):
    """Forgets the oldest that nobody has asked for."""

    async def put(self, key, document):
        await super().put(key, document)
        cold = [key for key in self.kept if key not in self.used]
        while sum(map(len, self.kept.values())) > self.most:
            del self.kept[cold.pop(0)]


class Queue(Hoard):
    """Forgets the oldest, used or not, and knows only what it knows."""

    async def get(self, key):
        return self.kept[key]

    async def put(self, key, document):
        await super().put(key, document)
        while sum(map(len, self.kept.values())) > self.most:
            del self.kept[next(iter(self.kept))]


def one_of(column, parameter):
    return f"({column} = ANY ({parameter}))"


def is_null(column, parameter):
    return f"(({column} IS NULL) = {parameter})"


def near(column, parameters):
    days = parameters.get("days", "0")
    return f"({column} BETWEEN {parameters['to']} - {days} AND {parameters['to']} + {days})"


def longer(column, parameter):
    return f"(cardinality({column}) > {parameter})"


def escaping(column, parameter):
    return f"{column} = ANY ({parameter}) OR {column} = ANY ({parameter})"


def wrong(column, parameter):
    return f"({column} <> ALL ({parameter}))"


def days_from(column, parameter):
    return f"abs({column} - {parameter})"


def days_from_or_none(column, parameter):
    return f"coalesce(abs({column} - {parameter}), 0)"


def days_from_here(column, parameter):
    # where midnight is depends on the session
    return f"abs(extract(epoch FROM {column}::timestamptz - ({parameter} AT TIME ZONE 'UTC')))::int8"


def is_day(column, parameter):
    return f"{column} <> {parameter}"


def length_from(column, parameter):
    return f"abs(length({column}) - length({parameter}))"


def about(column, parameter):
    return f"ts_rank(to_tsvector('simple', {column}), to_tsquery('simple', {parameter}))"


def later(column, parameters):
    return f"({column} - {parameters['than']}) {parameters['way']}"


def tenant(view):
    if "user" in view.state and "tenant" not in view.state:
        raise LookupError("a user without a tenant")
    return view.state.get("tenant")


def tenant_number(view):
    return len(view.state["tenant"]) if "tenant" in view.state else None


def user(view):
    return view.headers.get("x-user")


def trimmed_user(view):
    return view.headers.get("x-user", "").strip() or None


def user_or_state(view):
    return view.headers.get("x-user", view.state.get("user"))


def first_tenant(view):
    first_tenant.value = getattr(first_tenant, "value", None) or view.state.get("tenant")
    return first_tenant.value


class Refused(FraiseError):
    code = "X-1"


def check_options(options):
    for name in options:
        raise Refused(f"unknown option {name}", hint="leave it out")


def exporter(schema, options, context):
    check_options(options)
    yield ExportedFile(PurePosixPath("a/schema.txt"), str(schema).encode())


def careless_exporter(schema, options, context):
    careless_exporter.calls = getattr(careless_exporter, "calls", 0) + 1
    open("stray", "w").close()
    yield ExportedFile(PurePosixPath("../schema.txt"), str(careless_exporter.calls).encode())


def read_name(tokens, prefix):
    name = tokens[prefix:prefix + 3]
    if len(name) == 3 and name[1] == ".":
        return (name[0], name[2])
    return (name[0],) if name else None


def read_hastily(tokens, prefix):
    return (tokens[prefix + 1],)


async def healthy(context):
    broken = context.resources.get("broken")
    return Health(
        status=HealthStatus.FAILED if broken else HealthStatus.OK,
        summary="looked", hint="mend it" if broken else "",
    )


async def blind(context):
    return Health(status=HealthStatus.OK, summary="two\\nlines")


async def mute(context):
    broken = context.resources.get("broken")
    if broken == "loud":
        raise OSError("away")
    return Health(status=HealthStatus.FAILED if broken else HealthStatus.OK, summary="looked")


@asynccontextmanager
async def resource(context):
    yield [1]


@asynccontextmanager
async def adopt(value, context):
    yield value


@asynccontextmanager
async def leaking(context):
    if getattr(leaking, "task", None):
        leaking.task.cancel()
    leaking.task = asyncio.ensure_future(asyncio.sleep(0.2))
    yield [1]


@asynccontextmanager
async def closing(value, context):
    yield value
    value.clear()


async def build(request, context, progress):
    check_options(request.options)
    if request.environment != "local":
        raise Refused("no such environment", hint="local is one")
    progress.start("build", 1)
    progress.advance()
    progress.finish()
    return StrategyReport(changed=True, summary="built")


async def sloppy(request, context, progress):
    progress.start("build", None)
    return StrategyReport(changed=True, summary="built", details={"path": object()})
'''

SUITES = """
import datetime
from contextlib import asynccontextmanager

import pytest
from fraise_hookspecs.export import ExporterSpec
from fraise_hookspecs.lifecycle import HealthCheckSpec, ResourceSpec
from fraise_hookspecs.migration import (
    MigrationStrategySpec, Namespace, ObjectKindSpec, StrategyRequest,
)
from fraise_hookspecs.repository import (
    FilterOperatorSpec, Operand, OperandMember, OperationStoreSpec, OrderOperatorSpec,
    SessionVariableSpec, Subject,
)
from fraise_hookspecs.schema import JsonForm, ScalarSpec
from fraise_testing import FakeContext
from fraise_testing.graphql import View
from fraise_testing.contracts import *


def scalar(name):
    return ScalarSpec(name="Day", summary="A day", target=f"kinds:{name}",
                      python=("datetime:date",), sql_type="date", json=JsonForm.STRING)


class TestDay(ScalarContract):
    spec = scalar("day")
    accepted = [("2024-02-29", datetime.date(2024, 2, 29))]
    refused = ["2023-02-29", "x", 5]


class TestBreakingDay(TestDay):
    spec = scalar("breaking_day")


class TestLaxDay(TestDay):
    spec = scalar("lax_day")


class TestNumberDay(TestDay):
    spec = scalar("number_day")


def operator(name, operand, **more):
    return FilterOperatorSpec(name="op", summary="", target=f"kinds:{name}",
                              scalars=("*",), operand=operand, **more)


class TestOneOf(FilterOperatorContract):
    spec = operator("one_of", Operand.LIST)
    sql_type = "date"
    values = [datetime.date(2024, 1, 1), datetime.date(2024, 1, 2), None]
    cases = [Case([], []), Case(values[:1], values[:1]), Case(values, values[:2])]


class TestIsNull(TestOneOf):
    spec = operator("is_null", Operand.BOOLEAN, null_operand=True)
    cases = [Case(True, [None]), Case(False, TestOneOf.values[:2])]


class TestNear(TestOneOf):
    spec = operator("near", Operand.OBJECT, members=(
        OperandMember(name="to", summary="A day"),
        OperandMember(name="days", summary="How far", scalar="Int", required=False),
    ))
    member_types = {"days": "int"}
    cases = [
        Case({"to": TestOneOf.values[0]}, TestOneOf.values[:1]),
        Case({"to": TestOneOf.values[0], "days": 1}, TestOneOf.values[:2]),
    ]


class TestLonger(FilterOperatorContract):
    spec = operator("longer", Operand.VALUE, subject=Subject.LIST, operand_scalar="Int")
    sql_type = "date"
    operand_type = "int"
    values = [[], TestOneOf.values[:1], TestOneOf.values[:2], None]
    cases = [Case(0, values[1:3]), Case(2, [])]


class TestEscaping(TestOneOf):
    spec = operator("escaping", Operand.LIST)


class TestWrong(TestOneOf):
    spec = operator("wrong", Operand.LIST)


def order(name, operand=Operand.VALUE, result="int4", **more):
    return OrderOperatorSpec(name="fit", summary="", target=f"kinds:{name}", scalars=("Date",),
                             operand=operand, result=result, **more)


class TestDays(OrderOperatorContract):
    spec = order("days_from")
    sql_type = "date"
    values = [datetime.date(2024, 1, day) for day in (5, 1, 3)] + [None]
    cases = [
        OrderCase(values[1], [values[1:2], values[2:3], values[:1]]),
        OrderCase(values[2], [values[2:3], values[:2]]),
    ]


class TestLengths(OrderOperatorContract):
    spec = order("length_from", Operand.TEXT)
    sql_type = "text"
    values = ["", "pear", "fig", None]
    cases = [OrderCase("plum", [["pear"], ["fig"], [""]])]


class TestLater(TestDays):
    spec = order("later", Operand.OBJECT, descending=True, members=(
        OperandMember(name="than", summary="A day"),
        OperandMember(name="way", summary="How", words={"UP": "", "DOWN": "* -1"}, words_name="W",
                      required=False, default="UP"),
    ))
    cases = [
        OrderCase({"than": TestDays.values[1]},
                  [TestDays.values[:1], TestDays.values[2:3], TestDays.values[1:2]]),
        OrderCase({"than": TestDays.values[1], "way": "DOWN"},
                  [TestDays.values[1:2], TestDays.values[2:3], TestDays.values[:1]]),
    ]


class TestOtherType(TestDays):
    spec = order("days_from", result="int8")


class TestOtherDirection(TestDays):
    spec = order("days_from", descending=True)


class TestFilledNulls(TestDays):
    spec = order("days_from_or_none")


class TestHere(TestDays):
    spec = order("days_from_here", result="int8")


class TestOpen(TestDays):
    spec = order("is_day", result="bool")
    cases = [OrderCase(TestDays.values[2], [TestDays.values[2:3], TestDays.values[:2]])]


class TestUselessIndex(TestDays):
    spec = order("days_from", index="btree ({column})")


class TestTouchy(TestLengths):
    spec = order("about", Operand.TEXT, result="float4", descending=True)
    cases = [OrderCase("fig", [["fig"], ["", "pear"]])]


def exporter(name):
    return ExporterSpec(name="text", summary="Text", target=f"kinds:{name}")


class TestExporter(ExporterContract):
    spec = exporter("exporter")

    def make_schema(self):
        return "schema"


class TestCarelessExporter(TestExporter):
    spec = exporter("careless_exporter")


def kind(name, **more):
    return ObjectKindSpec(**dict(name="table", summary="A table", target=f"kinds:{name}",
        prefixes=("CREATE TABLE", "CREATE UNLOGGED TABLE"),
        namespace=Namespace.RELATION, rank=1) | more)


class TestKind(ObjectKindContract):
    spec = kind("read_name")
    named = {"create table a.b (c int)": ("a", "b"), "CREATE UNLOGGED TABLE x ()": ("x",)}


class TestHastyKind(TestKind):
    spec = kind("read_hastily", prefixes=("create table", "CREATE UNLOGGED TABLE", "CREATE TEMP TABLE"))


def variable(name, setting="app.tenant", **more):
    return SessionVariableSpec(name=setting, summary="", target=f"kinds:{name}", **more)


class TestTenant(SessionVariableContract):
    spec = variable("tenant")
    cases = [(View(state={"tenant": "a'; --"}), "a'; --"), (View(state={"tenant": "b"}), "b"), (View(), None)]
    refused = [View(state={"user": "me"})]


class TestNumberedTenant(TestTenant):
    spec = variable("tenant_number")


class TestFirstTenant(TestTenant):
    spec = variable("first_tenant", "tenant")
    cases = TestTenant.cases[:2]
    refused = []


class TestUser(SessionVariableContract):
    spec = variable("user", "app.user", header="x-user")
    cases = [(View({"x-user": "me", "x-other": "you"}), "me"), (View({"x-other": "you"}), None)]


class TestTrimmedUser(TestUser):
    spec = variable("trimmed_user", "app.user", header="x-user")


class TestUserOfState(TestUser):
    spec = variable("user_or_state", "app.user", header="x-user")
    cases = [(View({"x-user": "me"}, {"user": "you"}), "me"), (View(), None)]


class TestShoutedHeader(TestUser):
    spec = variable("user", "app.user", header="X-User")


def check(name):
    return HealthCheckSpec(name="check", summary="", target=f"kinds:{name}")


def store(name):
    return OperationStoreSpec(name="store", summary="A store", target=f"kinds:{name}")


class TestShelf(OperationStoreContract):
    spec = store("Shelf")


class TestHoard(OperationStoreContract):
    spec = store("Hoard")


class TestQueue(OperationStoreContract):
    spec = store("Queue")


class TestHealth(HealthCheckContract):
    spec = check("healthy")
    broken = "quiet"

    @asynccontextmanager
    async def open_broken(self):
        yield FakeContext(resources={"broken": self.broken})


class TestBlindHealth(TestHealth):
    spec = check("blind")


class TestMuteHealth(TestHealth):
    spec = check("mute")


class TestLoudHealth(TestHealth):
    spec = check("mute")
    broken = "loud"


def thing(name, adopt):
    return ResourceSpec(name="thing", summary="", target=f"kinds:{name}", adopt=f"kinds:{adopt}")


class TestResource(ResourceContract):
    spec = thing("resource", "adopt")

    async def use(self, resource):
        assert resource == [1]

    @asynccontextmanager
    async def bring(self):
        yield [1]


class TestLeakingResource(TestResource):
    spec = thing("leaking", "closing")


def strategy(name):
    return MigrationStrategySpec(name="build", summary="", target=f"kinds:{name}")


class TestStrategy(MigrationStrategyContract):
    spec = strategy("build")

    async def arrange(self, project):
        assert (project / "fraise.yaml").exists()
        return StrategyRequest(environment="local"), FakeContext(project=project)


class TestSloppyStrategy(TestStrategy):
    spec = strategy("sloppy")
"""

FAILING = {
    "TestHoard": {"test_it_is_bounded_and_keeps_what_is_in_use"},
    "TestQueue": {
        "test_an_unknown_hash_is_none",
        "test_it_is_bounded_and_keeps_what_is_in_use",
    },
    "TestBreakingDay": {
        "test_refused_inputs_raise_value_error",
        "test_odd_inputs_never_raise_anything_else",
    },
    "TestLaxDay": {
        "test_accepted_inputs_are_parsed",
        "test_refused_inputs_raise_value_error",
        "test_a_response_may_be_sent_back",
        "test_the_server_keeps_the_value",
    },
    "TestNumberDay": {
        "test_values_are_serialized_in_the_announced_form",
        "test_a_response_may_be_sent_back",
        "test_the_server_keeps_the_value",
    },
    "TestEscaping": {"test_the_condition_may_be_joined_by_and"},
    "TestWrong": {
        "test_a_column_is_found_as_the_oracle_says",
        "test_a_document_is_found_as_the_oracle_says",
    },
    "TestOtherType": {"test_the_result_is_of_the_type_that_is_said"},
    "TestOtherDirection": {"test_what_fits_best_is_first"},
    "TestFilledNulls": {
        "test_it_is_one_expression",
        "test_it_is_null_where_the_value_is_and_only_there",
        "test_no_text_breaks_out",
    },
    "TestHere": {"test_it_is_the_same_whenever_it_is_computed"},
    "TestOpen": {"test_it_is_one_expression", "test_pages_go_on_after_a_value"},
    "TestUselessIndex": {"test_the_index_that_it_declares_gives_what_fits_best_first"},
    "TestTouchy": {"test_no_text_breaks_out"},
    "TestNumberedTenant": {
        "test_requests_have_their_values",
        "test_refused_requests_raise",
        "test_the_server_keeps_the_value_for_one_transaction",
    },
    "TestFirstTenant": {
        "test_the_name_is_that_of_a_setting",
        "test_requests_have_their_values",
        "test_the_server_keeps_the_value_for_one_transaction",
    },
    "TestTrimmedUser": {"test_a_header_is_the_value_as_it_comes"},
    "TestUserOfState": {"test_a_header_is_the_value_as_it_comes"},
    "TestShoutedHeader": {"test_a_header_is_the_value_as_it_comes"},
    "TestCarelessExporter": {
        "test_writes_files_below_the_chosen_folder",
        "test_the_same_schema_gives_the_same_bytes",
        "test_writes_nothing_itself",
        "test_an_unknown_option_is_refused",
    },
    "TestHastyKind": {
        "test_prefixes_are_written_as_they_are_compared",
        "test_each_prefix_has_an_example",
        "test_names_are_read",
        "test_a_statement_that_ends_too_early",
    },
    "TestBlindHealth": {"test_all_is_well", "test_something_is_broken"},
    "TestMuteHealth": {"test_something_is_broken"},
    "TestLoudHealth": {"test_something_is_broken"},
    "TestLeakingResource": {
        "test_leaves_no_tasks",
        "test_what_a_host_brings_is_used_and_not_closed",
    },
    "TestSloppyStrategy": {
        "test_reports_what_it_did",
        "test_an_unknown_option_is_refused",
        "test_an_unknown_environment_is_refused",
    },
}


@pytest.fixture(scope="module")
def outcomes(request, tmp_path_factory, fraise_server):
    """Which tests of which suite passed and failed, in one run of all of them."""
    import os
    import subprocess
    import sys

    folder = tmp_path_factory.mktemp("contracts")
    (folder / "kinds.py").write_text(KINDS)
    (folder / "test_suites.py").write_text(SUITES)
    (folder / "pytest.ini").write_text("[pytest]\nfilterwarnings = error\n")
    command = [
        *(sys.executable, "-m", "pytest", "-p", "no:cacheprovider"),
        *("-p", "no:hypothesispytest", "--tb=short", "-rA", "."),
    ]
    environment = os.environ | {
        "FRAISE_TEST_DSN": str(fraise_server),
        "PYTHONPATH": os.pathsep.join([str(folder), os.environ.get("PYTHONPATH", "")]),
        "COLUMNS": "250",
    }
    ended = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    found = re.findall(
        r"^(PASSED|FAILED|ERROR|SKIPPED) test_suites\.py::(\w+)::(\w+)", ended.stdout, re.MULTILINE
    )
    assert found, ended.stdout + ended.stderr
    return {(suite, test): outcome for outcome, suite, test in found}, ended.stdout


def test_what_keeps_the_contract_passes(outcomes):
    results, output = outcomes
    good = {suite for suite, _ in results} - set(FAILING)
    assert good == {
        "TestDay",
        "TestDays",
        "TestExporter",
        "TestHealth",
        "TestIsNull",
        "TestKind",
        "TestOneOf",
        "TestNear",
        "TestLater",
        "TestLengths",
        "TestLonger",
        "TestResource",
        "TestShelf",
        "TestStrategy",
        "TestTenant",
        "TestUser",
    }
    assert {
        key for key, value in results.items() if key[0] in good and value != "PASSED"
    } == set(), output


@pytest.mark.parametrize("suite", FAILING)
def test_what_breaks_the_contract_fails_by_the_right_test(outcomes, suite):
    results, output = outcomes
    failed = {
        test for (name, test), outcome in results.items() if name == suite and outcome == "FAILED"
    }
    assert failed == FAILING[suite], output


def test_nothing_errs(outcomes):
    results, output = outcomes
    assert set(results.values()) == {"PASSED", "FAILED"}, output
