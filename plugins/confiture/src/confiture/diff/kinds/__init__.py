"""All kinds of facts, by name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from confiture.diff.kind import Kind


@cache
def all_kinds() -> Mapping[str, Kind]:
    """Every kind that Confiture knows."""
    from confiture.diff.kinds.aspects import Comment, Owner, Privileges, SecurityLabel
    from confiture.diff.kinds.collations import Collation, Conversion
    from confiture.diff.kinds.columns import Column, Default
    from confiture.diff.kinds.constraints import Constraint
    from confiture.diff.kinds.domains import Domain, DomainConstraint
    from confiture.diff.kinds.foreign import (
        ForeignDataWrapper,
        ForeignServer,
        ForeignTable,
        UserMapping,
    )
    from confiture.diff.kinds.indexes import Index
    from confiture.diff.kinds.languages import AccessMethod, Language, Transform
    from confiture.diff.kinds.operators import (
        Cast,
        FamilyMember,
        Operator,
        OperatorClass,
        OperatorFamily,
    )
    from confiture.diff.kinds.policies import Policy
    from confiture.diff.kinds.replication import (
        Publication,
        PublishedSchema,
        PublishedTable,
        Subscription,
    )
    from confiture.diff.kinds.roles import DatabaseSetting, DefaultPrivileges, Membership
    from confiture.diff.kinds.routines import Aggregate, Function, Procedure
    from confiture.diff.kinds.schemas import Extension, Schema
    from confiture.diff.kinds.sequences import Sequence
    from confiture.diff.kinds.statistics import Statistics
    from confiture.diff.kinds.tables import Table
    from confiture.diff.kinds.textsearch import Configuration, Dictionary, Parser, Template
    from confiture.diff.kinds.triggers import EventTrigger, Trigger, TriggerState
    from confiture.diff.kinds.types import Attribute, BaseType, Composite, Enum, Range, ShellType
    from confiture.diff.kinds.views import MaterializedView, Rule, View

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
