"""The types of the API, what can be asked, and what can be done."""

from datetime import datetime
from uuid import UUID

import fraiseql


@fraiseql.type(source="tv_task")
class Task:
    """Something to do."""

    id: UUID
    identifier: str
    title: str
    done: bool
    created_at: datetime


tasks = fraiseql.find_many(Task)
task = fraiseql.find_one(Task)


@fraiseql.input
class CreateTaskInput:
    """A new task; the identifier is made from the title."""

    title: str


@fraiseql.mutation(function="fn_create_task")
class CreateTask:
    """Add a task."""

    input: CreateTaskInput
    result: Task


@fraiseql.input
class CompleteTaskInput:
    """Which task."""

    id: UUID


@fraiseql.mutation(function="fn_complete_task")
class CompleteTask:
    """Mark a task as done."""

    input: CompleteTaskInput
    result: Task
