"""All kinds of facts, by name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from confiture.differ.kind import Kind


@cache
def all_kinds() -> Mapping[str, Kind]:
    """Every kind that Confiture knows."""
    from confiture.differ.kinds.aspects import Comment, Privileges, SecurityLabel
    from confiture.differ.kinds.collations import Collation, Conversion
    from confiture.differ.kinds.columns import Column
    from confiture.differ.kinds.constraints import Constraint
    from confiture.differ.kinds.defaults import Default
    from confiture.differ.kinds.domains import Domain, DomainConstraint
    from confiture.differ.kinds.foreign import (
        ForeignDataWrapper,
        ForeignServer,
        ForeignTable,
        UserMapping,
    )
    from confiture.differ.kinds.indexes import Index
    from confiture.differ.kinds.languages import AccessMethod, Language, Transform
    from confiture.differ.kinds.operators import (
        Cast,
        FamilyMember,
        Operator,
        OperatorClass,
        OperatorFamily,
    )
    from confiture.differ.kinds.owners import Owner
    from confiture.differ.kinds.policies import Policy
    from confiture.differ.kinds.replication import (
        Publication,
        PublishedSchema,
        PublishedTable,
        Subscription,
    )
    from confiture.differ.kinds.roles import DatabaseSetting, DefaultPrivileges, Membership
    from confiture.differ.kinds.routines import Aggregate, Function, Procedure
    from confiture.differ.kinds.schemas import Extension, Schema
    from confiture.differ.kinds.sequences import Sequence
    from confiture.differ.kinds.statistics import Statistics
    from confiture.differ.kinds.tables import Table
    from confiture.differ.kinds.textsearch import Configuration, Dictionary, Parser, Template
    from confiture.differ.kinds.triggers import EventTrigger, Trigger, TriggerState
    from confiture.differ.kinds.types import Attribute, BaseType, Composite, Enum, Range, ShellType
    from confiture.differ.kinds.views import MaterializedView, Rule, View

    kinds = (
        Schema(),
        Extension(),
        Collation(),
        ShellType(),
        Enum(),
        Composite(),
        Attribute(),
        Range(),
        BaseType(),
        Domain(),
        DomainConstraint(),
        Function(),
        Procedure(),
        Aggregate(),
        Language(),
        Transform(),
        AccessMethod(),
        Cast(),
        Operator(),
        OperatorFamily(),
        OperatorClass(),
        FamilyMember(),
        Parser(),
        Template(),
        Dictionary(),
        Configuration(),
        Conversion(),
        Sequence(),
        Table(),
        Column(),
        Default(),
        Constraint(),
        Index(),
        Statistics(),
        ForeignDataWrapper(),
        ForeignServer(),
        UserMapping(),
        ForeignTable(),
        View(),
        MaterializedView(),
        Rule(),
        Trigger(),
        TriggerState(),
        Policy(),
        EventTrigger(),
        Publication(),
        PublishedTable(),
        PublishedSchema(),
        Subscription(),
        DefaultPrivileges(),
        Membership(),
        DatabaseSetting(),
        Owner(),
        Comment(),
        SecurityLabel(),
        Privileges(),
    )
    return {kind.name: kind for kind in kinds}
