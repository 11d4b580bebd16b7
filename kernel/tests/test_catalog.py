"""Catalogs of registered specs."""

import pytest
from fraise_hookspecs import Spec
from fraise_hookspecs.repository import FilterOperatorSpec, Operand
from fraise_kernel.catalog import Entry, SpecCatalog
from fraise_kernel.errors import (
    AmbiguousNameError,
    CatalogClashError,
    TargetUnavailableError,
    UnknownNameError,
)


def entry(name, target="json:dumps", plugin="sample"):
    return Entry(Spec(name=name, summary="", target=target), plugin, f"fraise-{plugin}")


def operator(name, *scalars):
    spec = FilterOperatorSpec(
        name=name, summary="", target="json:dumps", scalars=scalars, operand=Operand.TEXT
    )
    return Entry(spec, "sample", "fraise-sample")


def test_is_sorted_and_knows_who_brought_what():
    catalog = SpecCatalog(Spec, [entry("b", plugin="two"), entry("a", plugin="one")])
    assert [spec.name for spec in catalog] == ["a", "b"]
    assert catalog.names() == ("a", "b")
    assert len(catalog) == 2
    assert "a" in catalog
    assert "c" not in catalog
    assert 1 not in catalog
    assert catalog.get("a").name == "a"
    assert catalog.plugin_of("b") == "two"


def test_a_clash_names_both_distributions():
    with pytest.raises(CatalogClashError) as clash:
        SpecCatalog(Spec, [entry("a", plugin="one"), entry("a", plugin="two")])
    assert "fraise-one (plugin one)" in clash.value.message
    assert "fraise-two (plugin two)" in clash.value.message
    assert "block: [two]" in clash.value.hint


def test_an_unknown_name_gets_the_nearest():
    catalog = SpecCatalog(Spec, [entry("baremetal"), entry("compose")])
    with pytest.raises(UnknownNameError) as unknown:
        catalog.get("bare-metal")
    assert unknown.value.hint == "did you mean 'baremetal'?"
    with pytest.raises(UnknownNameError) as unknown:
        catalog.load("zzz")
    assert unknown.value.hint == "known: baremetal, compose"
    with pytest.raises(UnknownNameError) as unknown:
        SpecCatalog(Spec, []).get("a")
    assert "no loaded plugin brings one" in unknown.value.hint


def test_a_target_is_imported_once_and_late(site):
    site.module("catalog_target", "count = []\nclass Thing:\n    made = object()\n")
    site.module("catalog_package.__init__")
    site.module("catalog_package.below", "value = 7")
    catalog = SpecCatalog(
        Spec,
        [
            entry("thing", "catalog_target:Thing.made"),
            entry("module", "catalog_package:below"),
        ],
    )
    assert catalog.load("thing") is catalog.load("thing")
    assert catalog.load("module").value == 7
    assert catalog.load_target("thing", "catalog_target:count") == []


@pytest.mark.parametrize(
    ("source", "target", "cause"),
    [
        ("import not_there_at_all", "broken:x", "No module named 'not_there_at_all'"),
        ("", "broken:missing", "module 'broken' has no 'missing'"),
        ("x = 1", "broken:x.y", "has no 'x.y'"),
        ("1 / 0", "broken:x", "ZeroDivisionError: division by zero"),
        ("def (", "broken:x", "SyntaxError"),
        ("raise ValueError", "broken:x", "ValueError ("),
    ],
)
def test_a_target_that_cannot_be_imported(site, source, target, cause):
    site.module("broken", source)
    catalog = SpecCatalog(Spec, [entry("a", target)])
    with pytest.raises(TargetUnavailableError) as failed:
        catalog.load("a")
    assert cause in failed.value.message
    assert target in failed.value.message
    assert "fraise-sample" in failed.value.message


def test_a_name_that_several_specs_share_needs_the_key():
    catalog = SpecCatalog(
        FilterOperatorSpec,
        [operator("has", "String"), operator("has", "JSON"), operator("eq", "*")],
    )
    assert catalog.get("eq") is catalog.get("eq(*)")
    assert catalog.get("has(JSON)").scalars == ("JSON",)
    assert "has" in catalog
    with pytest.raises(AmbiguousNameError) as ambiguous:
        catalog.get("has")
    assert ambiguous.value.hint == "say which: has(JSON), has(String)"
