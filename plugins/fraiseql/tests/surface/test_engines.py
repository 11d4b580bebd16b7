"""Which engine serves: the one that is named, else the best that can."""

import logging
import sys
from types import ModuleType

import pytest
from fraise_hookspecs import FraiseError
from fraise_hookspecs.repository import ServerEngineSpec
from fraiseql.errors import UnknownEngineError
from fraiseql.serving.choosing import choose_engine, require_available


class LibraryMissingError(FraiseError):
    """The library of an engine is not installed."""

    code = "SWIFT-001"


class TooOldError(FraiseError):
    """The kernel of the system is too old."""

    code = "SWIFT-002"


def lacks_its_library(context):
    del context
    return LibraryMissingError("swiftlib is not there.", hint="pip install swiftlib")


def runs_on_new_kernels(context):
    del context
    return TooOldError("The kernel is too old.", hint="Renew it.")


def is_there(context):
    del context


def must_not_be_asked(context):
    raise AssertionError(context)


def must_be_the_one(context):
    raise LibraryMissingError("HTTPS needs swiftlib.", hint=f"in {context.environment}")


@pytest.fixture
def context_of(fake_context, monkeypatch):
    """``context_of(name=(preference, availability))``: a context with these engines."""
    targets = ModuleType("availability_under_test")
    targets.__dict__.update(globals())
    monkeypatch.setitem(sys.modules, targets.__name__, targets)

    def make(**engines):
        plugin = ModuleType("engines")
        plugin.fraise_server_engines = lambda: tuple(
            ServerEngineSpec(
                name=name,
                summary="",
                target="nowhere:at_all",
                preference=preference,
                availability=ask and f"{targets.__name__}:{ask.__name__}",
            )
            for name, (preference, ask) in engines.items()
        )
        return fake_context(plugins=[plugin])

    return make


def test_the_preferred_one_serves(context_of):
    context = context_of(plain=(0, None), swift=(10, is_there), slow=(-10, None))
    chosen = choose_engine(context, None)
    assert (chosen.name, chosen.passed_over, chosen.lines()) == ("swift", (), ())
    assert chosen.as_dict() == {"engine": "swift", "passed_over": []}


def test_equal_ones_are_chosen_alike_in_any_order(context_of):
    one, other = (5, None), (5, None)
    assert choose_engine(context_of(a=one, b=other), None).name == "b"
    assert choose_engine(context_of(b=one, a=other), None).name == "b"


def test_the_next_one_serves_where_the_best_cannot_and_that_is_told(context_of, caplog):
    context = context_of(
        plain=(0, None), swift=(10, lacks_its_library), swiftest=(20, runs_on_new_kernels)
    )
    chosen = choose_engine(context, None)
    assert chosen.name == "plain"
    assert chosen.lines() == (
        "The engine plain serves instead of swiftest. The kernel is too old. Renew it.",
        "The engine plain serves instead of swift. swiftlib is not there. pip install swiftlib.",
    )
    first, second = chosen.as_dict()["passed_over"]
    assert (first["engine"], first["code"]) == ("swiftest", "SWIFT-002")
    assert second == {
        "engine": "swift",
        "code": "SWIFT-001",
        "message": "swiftlib is not there.",
        "hint": "pip install swiftlib",
        "where": None,
    }
    with caplog.at_level(logging.WARNING, "fraiseql"):
        chosen.log()
    assert [record.message for record in caplog.records] == list(chosen.lines())
    assert caplog.records[1].fields == {"engine": "swift", "code": "SWIFT-001"}


def test_one_that_is_named_serves_or_its_error_is_told(context_of):
    context = context_of(plain=(0, None), swift=(10, lacks_its_library))
    assert choose_engine(context, "plain").as_dict() == {"engine": "plain", "passed_over": []}
    with pytest.raises(LibraryMissingError):
        choose_engine(context, "swift")
    with pytest.raises(LibraryMissingError):
        require_available(context, "swift")
    with pytest.raises(UnknownEngineError) as caught:
        choose_engine(context, "swfit")
    assert "Did you mean swift?" in caught.value.hint


def test_settings_that_need_an_engine_let_no_other_serve(context_of):
    context = context_of(plain=(0, None), swift=(10, must_be_the_one))
    with pytest.raises(LibraryMissingError, match="HTTPS needs swiftlib"):
        choose_engine(context, None)
    assert choose_engine(context, "plain").name == "plain"


def test_where_none_can_serve_the_best_ones_error_is_told(context_of):
    context = context_of(swift=(10, lacks_its_library), swiftest=(20, runs_on_new_kernels))
    with pytest.raises(TooOldError):
        choose_engine(context, None)


def test_an_engine_that_is_not_asked_for_is_not_asked(context_of):
    context = context_of(plain=(0, must_not_be_asked), swift=(10, is_there))
    assert choose_engine(context, None).name == "swift"
