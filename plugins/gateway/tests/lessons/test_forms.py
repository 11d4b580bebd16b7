"""Forms are those of implementations, not of names."""

from __future__ import annotations

import importlib
import types
from typing import Any

import pytest
from attrs import evolve
from fraise_gateway.lessons.forms import OTHER, form_of, form_of_part
from fraise_testing.fake import FakeContext
from fraiseql import Schema, plugin
from fraiseql.scalars.specs import SCALARS
from fraiseql.schema.parts import ScalarPart
from graphql import GraphQLScalarType


def part_of(spec: Any) -> ScalarPart:
    module, _, name = spec.target.partition(":")
    return ScalarPart(spec, getattr(importlib.import_module(module), name))


@pytest.mark.parametrize("spec", SCALARS, ids=lambda spec: spec.name)
def test_each_of_our_scalars_is_read_or_not_on_purpose(spec, values):
    form = form_of_part(part_of(spec))
    assert (form == OTHER) is (spec.name in values.UNREAD)


def test_forms_differ():
    forms = [form_of_part(part_of(spec)) for spec in SCALARS]
    known = [form for form in forms if form != OTHER]
    assert len(set(known)) == len(known) == 24


def test_another_implementation_is_pythons_alone():
    (spec,) = [spec for spec in SCALARS if spec.name == "UUID"]
    ours = part_of(spec)

    class Loose(type(ours.scalar)):
        """Takes more."""

    assert form_of_part(ours) == "uuid"
    assert form_of_part(ScalarPart(spec, Loose())) == OTHER
    assert form_of_part(ScalarPart(evolve(spec, target="mine:UUID"), ours.scalar)) == OTHER
    assert form_of_part(ScalarPart(evolve(spec, name="Key"), ours.scalar)) == "uuid"


def test_types_of_the_schema_have_the_forms_of_their_parts(shop):
    graphql = Schema(shop).build(FakeContext(plugins=(plugin,))).graphql
    found = {
        name: form_of(type_)
        for name, type_ in graphql.type_map.items()
        if isinstance(type_, GraphQLScalarType)
    }
    assert found == {
        "Int": "int",
        "Float": "float",
        "String": "string",
        "Boolean": "boolean",
        "ID": "id",
        "UUID": "uuid",
        "Date": "date",
        "DateTime": "datetime",
        "BigInt": "bigint",
        "Decimal": "decimal",
        "URL": "url",
        "CountryCode": OTHER,
    }


def test_an_application_that_brings_its_own_uuid(shop):
    """The whole way: from a plugin's scalar to the form."""
    from fraise_hookspecs import hookimpl
    from fraiseql.plugin import fraise_scalars

    (spec,) = [spec for spec in fraise_scalars() if spec.name == "UUID"]
    mine = types.ModuleType("mine")
    others = tuple(each for each in fraise_scalars() if each.name != "UUID")
    mine.fraise_scalars = hookimpl(lambda: (*others, evolve(spec, target=f"{__name__}:LOOSE")))
    for hook in vars(plugin):
        if hook.startswith("fraise_") and hook != "fraise_scalars":
            setattr(mine, hook, getattr(plugin, hook))
    graphql = Schema(shop).build(FakeContext(plugins=(mine,))).graphql
    assert form_of(graphql.type_map["UUID"]) == OTHER
    assert form_of(graphql.type_map["Date"]) == "date"


class Loose:
    def parse(self, value):
        return value

    def serialize(self, value):
        return str(value)


LOOSE = Loose()
