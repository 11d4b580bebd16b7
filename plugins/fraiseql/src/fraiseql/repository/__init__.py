"""Repositories: documents read and functions called, with or without GraphQL."""

from fraiseql.repository.commands import CommandRepository
from fraiseql.repository.queries import Page, QueryRepository
from fraiseql.repository.sources import Document

__all__ = ["CommandRepository", "Document", "Page", "QueryRepository"]
