"""Mutations of every kind; ``works.sql`` has what they call."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import fraiseql


@fraiseql.type(source="v_work")
class Work:
    id: UUID
    name: str
    pages: int
    price: Decimal | None
    weight: float | None
    tenant: str | None
    version: fraiseql.Version


@fraiseql.input
class WriteInput:
    name: str
    pages: int | None = None
    price: Decimal | None = None
    weight: float | None = None
    tags: list[str | None] | None = None
    extra: fraiseql.JSON | None = None
    is_draft: bool | None = None
    born: date | None = None


@fraiseql.mutation(function="fn_write_work")
class WriteWork:
    input: WriteInput
    result: Work


@fraiseql.mutation(function="fn_write_work", batch=True)
class WriteWorks:
    input: WriteInput
    result: Work


@fraiseql.mutation(function="fn_forget_works")
class ForgetWorks:
    result: int


@fraiseql.mutation(function="fn_count_works")
class CountWorks:
    result: fraiseql.BigInt


@fraiseql.input
class NameInput:
    name: str


@fraiseql.mutation(function="fn_list_works")
class ListWorks:
    input: NameInput
    result: list[Work]


@fraiseql.mutation(function="fn_composite")
class FindWork:
    input: NameInput
    result: Work | None


@fraiseql.input
class HowInput:
    how: str


@fraiseql.mutation(function="fn_misbehave")
class Misbehave:
    input: HowInput
    result: Work


@fraiseql.mutation(function="fn_misbehave")
class MisbehaveSoftly:
    input: HowInput
    result: Work | None


@fraiseql.input
class TryInput:
    name: str
    status: str


@fraiseql.type
class Tried:
    work: Work
    message: str | None
    cascade: fraiseql.Cascade | None


@fraiseql.type
class NotTried:
    status: str
    message: str | None
    errors: list[fraiseql.MutationError]
    current: Work | None


@fraiseql.mutation(function="fn_try_work")
class TryWork:
    input: TryInput
    success: Tried
    error: NotTried


@fraiseql.input
class RenameInput:
    id: UUID
    name: str


@fraiseql.mutation(function="fn_rename_work")
class RenameWork:
    input: RenameInput
    expected_version: fraiseql.Version | None
    result: Work


@fraiseql.input
class TimeInput:
    word: str
    seconds: float


@fraiseql.mutation(function="fn_take_time")
class TakeTime:
    input: TimeInput
    result: str


@fraiseql.input
class LockInput:
    first: str
    second: str


@fraiseql.mutation(function="fn_lock_both")
class LockBoth:
    input: LockInput
    result: str


@fraiseql.input
class PreparedInput:
    name: str


@fraiseql.mutation(function="fn_write_work")
class WritePrepared:
    input: PreparedInput
    result: Work

    @staticmethod
    def prepare_input(input: PreparedInput) -> PreparedInput:
        return input


@fraiseql.mutation
async def write_in_python(info: Any, name: str) -> str:
    return str(await info.context["db"].fetchval("SELECT fn_write_work($1) IS NOT NULL", name))


works = fraiseql.find_many(Work)
schema = fraiseql.Schema(__name__)
