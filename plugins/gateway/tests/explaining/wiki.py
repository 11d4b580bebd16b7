"""A wiki with something of everything that the native path leaves to Python."""

from __future__ import annotations

from uuid import UUID

import fraiseql


@fraiseql.scalar
class Isbn(str):
    """The number of a book."""

    __slots__ = ()

    @classmethod
    def parse(cls, value: object) -> Isbn:
        if not isinstance(value, str):
            raise ValueError(f"Isbn must be text, found {value!r}")
        return cls(value)


@fraiseql.type(source="tv_page")
class Page:
    id: UUID
    title: str
    isbn: Isbn | None
    phone: fraiseql.PhoneNumber | None

    @fraiseql.field
    def shout(self) -> str:
        return self.title.upper()

    @fraiseql.field
    def whisper(self) -> str:
        return self.title.lower()


pages = fraiseql.find_many(Page)


@fraiseql.query
async def now(info) -> str:
    return "now"


@fraiseql.mutation
async def rename(info) -> str:
    return "renamed"


@fraiseql.input
class CreatePageInput:
    title: str


@fraiseql.mutation(function="fn_create_page")
class CreatePage:
    """Make a page."""

    input: CreatePageInput
    result: Page


@fraiseql.mutation(function="fn_create_page")
class CreateTidyPage:
    """Make a page with a tidy title."""

    input: CreatePageInput
    result: Page

    @staticmethod
    def prepare_input(input: CreatePageInput) -> CreatePageInput:
        return CreatePageInput(title=input.title.strip())


def tenant(request) -> str:
    """A session variable."""
    return "7"
