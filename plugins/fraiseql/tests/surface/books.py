"""A shelf of books, with fields in Python to wait for, to fail and to look at the request."""

from uuid import UUID

import anyio
import fraiseql


@fraiseql.type(source="tv_book")
class Book:
    """Something to read."""

    id: UUID
    identifier: str
    title: str


books = fraiseql.find_many(Book)
book = fraiseql.find_one(Book)

#: What ``wait`` did, so that a test can see a cancelled one.
happened: list[object] = []


@fraiseql.query
async def wait(info, seconds: float) -> str:
    happened.append("started")
    try:
        await anyio.sleep(seconds)
    except BaseException:
        happened.append("cancelled")
        raise
    happened.append("finished")
    return "waited"


@fraiseql.query
async def text(info, length: int) -> str:
    return "x" * length


@fraiseql.query
async def leaves(info, count: int, length: int) -> list[str]:
    async def make():
        try:
            for number in range(count):
                happened.append(number)
                yield "x" * length
        finally:
            happened.append("closed")

    return make()


@fraiseql.query
async def header(info, name: str) -> str | None:
    return info.context["request"].headers.get(name)


@fraiseql.query
async def visitor(info) -> str | None:
    return info.context["request"].state.get("visitor")


@fraiseql.query
async def fail(info) -> str | None:
    raise RuntimeError("the password is 1234")


@fraiseql.input
class CoverInput:
    title: str
    file: fraiseql.Upload


@fraiseql.mutation
async def store_cover(info, input: CoverInput) -> str:
    content = await input.file.read()
    return f"{input.title}: {input.file.filename} {input.file.content_type} {content!r}"


@fraiseql.mutation
async def measure(info, files: list[fraiseql.Upload]) -> list[int]:
    happened.extend(file.file for file in files)
    return [file.size for file in files]


@fraiseql.query
def echo(value: fraiseql.JSON | None = None) -> fraiseql.JSON | None:
    return value


@fraiseql.query
async def nap(info) -> str | None:
    await info.context["db"].execute("SELECT pg_sleep(60)")
    return "slept"


@fraiseql.input
class NapInput:
    seconds: int


@fraiseql.mutation(function="fn_nap")
class Nap:
    input: NapInput
    result: Book | None


@fraiseql.input
class CreateBookInput:
    title: str


@fraiseql.mutation(function="fn_create_book")
class CreateBook:
    input: CreateBookInput
    result: Book


@fraiseql.mutation
async def nothing(info) -> str:
    return "done"
