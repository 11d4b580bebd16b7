"""What the API promises."""

import pytest

pytestmark = pytest.mark.anyio


async def test_open_tasks_are_listed_in_order(ask):
    answer = await ask("{ tasks(where: {done: {eq: false}}, orderBy: [{field: TITLE}]) { title } }")
    assert [task["title"] for task in answer["data"]["tasks"]] == [
        "Add a column to db/schema/10_tables/tb_task.sql",
        "Read the schema in app/models.py",
    ]


async def test_a_task_is_made_found_and_done(ask):
    made = await ask(
        'mutation { createTask(input: {title: "Write a test"}) { id identifier done createdAt } }'
    )
    task = made["data"]["createTask"]
    assert task["identifier"].startswith("write-a-test-")
    assert task["done"] is False
    assert task["createdAt"]
    done = await ask(
        "mutation ($id: ID!) { completeTask(input: {id: $id}) { title done } }", id=task["id"]
    )
    assert done["data"]["completeTask"] == {"title": "Write a test", "done": True}
    found = await ask("query ($id: ID!) { task(id: $id) { done } }", id=task["id"])
    assert found["data"]["task"] == {"done": True}


async def test_an_identifier_keeps_the_letters_of_its_title(ask):
    made = await ask('mutation { createTask(input: {title: "Résumé – написать"}) { identifier } }')
    assert made["data"]["createTask"]["identifier"].startswith("résumé-написать-")


async def test_a_task_needs_a_title(ask):
    answer = await ask('mutation { createTask(input: {title: " "}) { id } }')
    assert answer["data"] is None
    assert answer["errors"][0]["message"] == "title must not be empty"
