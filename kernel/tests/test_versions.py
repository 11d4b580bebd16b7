"""Requirements against versions, with ``packaging`` as the independent judge."""

import pytest
from fraise_kernel.versions import declared, satisfies
from hypothesis import given
from hypothesis import strategies as st
from packaging.specifiers import SpecifierSet

numbers = st.lists(st.integers(0, 12), min_size=1, max_size=4).map(
    lambda parts: ".".join(map(str, parts))
)
clauses = st.one_of(
    st.tuples(st.sampled_from(["==", "!=", "<=", ">=", "<", ">"]), numbers).map("".join),
    st.tuples(st.sampled_from(["==", "!="]), numbers, st.just(".*")).map("".join),
    st.tuples(st.just("~="), numbers.filter(lambda text: "." in text)).map("".join),
)


@given(version=numbers, specifiers=st.lists(clauses, max_size=3).map(",".join))
def test_agrees_with_packaging(version, specifiers):
    assert satisfies(version, specifiers) == SpecifierSet(specifiers).contains(version)


def test_arbitrary_equality_compares_text():
    assert satisfies("1.0", "===1.0")
    assert not satisfies("1.0", "===1.0.0")


def test_a_version_without_numbers_counts_as_nought():
    assert satisfies("unknown", "<1")


@pytest.mark.parametrize("specifier", ["one", ">=", "=1", "1.0"])
def test_an_unreadable_specifier_is_an_error(specifier):
    with pytest.raises(ValueError, match="not a version specifier"):
        satisfies("1.0", specifier)


@pytest.mark.parametrize(
    ("requirements", "expected"),
    [
        ((), None),
        (("attrs>=1",), None),
        (("fraise-hookspecs>=1,<2",), ">=1,<2"),
        (("fraise_hookspecs (>=1)",), ">=1"),
        (("Fraise.HookSpecs[x]>=1; python_version >= '3.11'",), ">=1"),
        (("fraise-hookspecs",), ""),
        (("fraise-hookspecs>=9; extra == 'later'",), None),
        (("fraise-hookspecs>=1", "fraise-hookspecs<2"), ">=1,<2"),
        (("!!!", "fraise-hookspecs==1"), "==1"),
    ],
)
def test_reads_what_metadata_declares(requirements, expected):
    assert declared(requirements, "fraise-hookspecs") == expected
