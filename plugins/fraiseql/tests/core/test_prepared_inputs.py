"""``prepare_input``: inputs changed in Python before the function gets them."""

import enum
import logging
from uuid import UUID

import attrs
import fraiseql
import pytest
from fraiseql import Schema, errors

pytestmark = pytest.mark.anyio

MADE = "mutation ($i: CreateArtistInput!) { made: createTidy(input: $i) { name genre tags albums { title tracks { title } } } }"


@pytest.fixture
def tidy(music, make_client):
    class CreateTidy:
        """Make an artist with a tidy name."""

        input: music.CreateArtistInput
        result: music.Artist

        @staticmethod
        def prepare_input(input):
            if input.name == "told":
                raise fraiseql.GraphQLError("Not that one.", extensions={"code": "NOT_THAT"})
            if input.name == "broken":
                raise RuntimeError("the password is swordfish")
            if input.name == "odd":
                return {"name": "x"}
            return attrs.evolve(input, name=" ".join(input.name.split()).title())

    mutation = fraiseql.mutation(function="fn_create_artist")(CreateTidy)
    return make_client(schema=Schema(music, mutation))


async def test_the_function_gets_what_the_hook_gives(tidy):
    variables = {"i": {"name": "  joni   mitchell "}}
    data = await tidy.data(MADE, variables)
    assert data["made"] == {
        "name": "Joni Mitchell",
        "genre": "JAZZ",  # left out, so the function's own default
        "tags": ["new"],
        "albums": [],
    }
    literal = 'mutation { made: createTidy(input: {name: " a  b "}) { name } }'
    assert (await tidy.data(literal))["made"] == {"name": "A B"}
    assert len(tidy.database.runs) == 2  # one round trip each


async def test_what_a_hook_leaves_alone_reaches_the_function_as_it_came(tidy):
    given = {
        "name": "x",
        "genre": None,
        "tags": [],
        "albums": [{"title": "One"}, {"title": "Two", "tracks": ["t"]}],
    }
    data = await tidy.data(MADE.replace("{ title tracks { title } }", "{ title }"), {"i": given})
    assert data["made"] == {
        "name": "X",
        "genre": None,
        "tags": [],
        "albums": [{"title": "One"}, {"title": "Two"}],
    }
    data = await tidy.data(MADE, {"i": {"name": "y", "genre": "NEW_WAVE"}})
    assert data["made"]["genre"] == "NEW_WAVE"


async def test_plans_follow_the_shape_that_the_hook_gives(music, make_client):
    """The same document and variables, and arguments that only the hook decides."""

    class Whimsical:
        input: music.CreateArtistInput
        result: music.Artist

        @classmethod
        async def prepare_input(cls, input, request):
            wanted = request.headers.get("x-genre")
            if wanted is None:
                return input
            return attrs.evolve(input, genre=music.Genre(wanted))

    mutation = fraiseql.mutation(function="fn_create_artist")(Whimsical)
    client = make_client(schema=Schema(music, mutation))
    query = 'mutation { whimsical(input: {name: "W"}) { genre shout } }'
    for header, expected in ((None, "JAZZ"), ("rock", "ROCK"), ("new wave", "NEW_WAVE")):
        await client.database.execute("DELETE FROM tv_artist WHERE identifier = 'w'")
        client.view = attrs.evolve(client.view, headers={"x-genre": header} if header else {})
        data = await client.data(query)
        assert data["whimsical"] == {"genre": expected, "shout": "W"}


async def test_a_hook_that_fails_fails_its_field(tidy, caplog):
    query = "mutation ($n: String!, $f: String!) { createArtist(input: {name: $f}) { name } made: createTidy(input: {name: $n}) { name } }"
    body = await tidy.ask(query, {"n": "told", "f": "First told"})
    assert body["data"] is None
    (error,) = body["errors"]
    assert error["message"] == "Not that one."
    assert error["path"] == ["made"]
    assert error["extensions"] == {"code": "NOT_THAT"}
    with caplog.at_level(logging.ERROR, "fraiseql"):
        for name in ("broken", "odd"):
            body = await tidy.ask(query, {"n": name, "f": f"First {name}"})
            assert body["errors"][0]["message"] == "Internal server error."
            assert "swordfish" not in str(body)
    assert "must give a CreateArtistInput, found {'name': 'x'}" in caplog.text
    found = await tidy.data('{ artists(where: {name: {startsWith: "First "}}) { name } }')
    assert len(found["artists"]) == 3  # those before were done


async def test_values_come_back_as_they_went(music, make_client):
    class Colour(enum.Enum):
        RED = "red"

    @fraiseql.input
    class Inner:
        colour: Colour | None = None
        id: UUID | None = None

    @fraiseql.input
    class EchoInput:
        colours: list[Colour]
        inner: Inner
        more: list[Inner] | None = None

    class Echo:
        input: EchoInput
        result: fraiseql.JSON

        @staticmethod
        def prepare_input(input):
            assert all(isinstance(colour, Colour) for colour in input.colours)
            assert input.inner.id is None or isinstance(input.inner.id, UUID)
            return input

    mutation = fraiseql.mutation(function="fn_echo")(Echo)
    client = make_client(schema=Schema(music, mutation))
    await client.database.execute(
        "CREATE FUNCTION fn_echo(input jsonb) RETURNS jsonb LANGUAGE sql AS 'SELECT input'"
    )
    query = "mutation ($i: EchoInput!) { echo(input: $i) }"
    one = str(UUID(int=1))
    data = await client.data(
        query, {"i": {"colours": ["RED"], "inner": {"id": one}, "more": [{"colour": None}, {}]}}
    )
    assert data["echo"] == {
        "colours": ["red"],
        "inner": {"id": one},
        "more": [{"colour": None}, {}],
    }


async def test_a_hook_may_choose_another_member(music, make_client):
    @fraiseql.input(one_of=True)
    class Pick:
        name: str | None
        number: int | None

    @fraiseql.input
    class PickInput:
        pick: Pick

    class Choose:
        input: PickInput
        result: fraiseql.JSON

        @staticmethod
        def prepare_input(input):
            return attrs.evolve(input, pick=Pick(name=None, number=len(input.pick.name)))

    mutation = fraiseql.mutation(function="fn_echo")(Choose)
    client = make_client(schema=Schema(music, mutation))
    await client.database.execute(
        "CREATE FUNCTION fn_echo(input jsonb) RETURNS jsonb LANGUAGE sql AS 'SELECT input'"
    )
    query = 'mutation { choose(input: {pick: {name: "three"}}) }'
    assert await client.data(query) == {"choose": {"pick": {"number": 5}}}


def test_hooks_that_have_no_meaning(music):
    class Wordless:
        result: music.Artist

        @staticmethod
        def prepare_input(input):
            return input

    with pytest.raises(errors.DeclarationError, match="has prepare_input and no `input`"):
        Schema(music, fraiseql.mutation(function="fn_nothing")(Wordless)).build()

    class Selfish:
        input: music.NameInput
        result: music.Artist

        def prepare_input(self, input):
            return input

    with pytest.raises(errors.DeclarationError, match="found: self, input"):
        Schema(music, fraiseql.mutation(function="fn_nothing")(Selfish)).build()
