"""Repositories: documents read and functions called, with or without GraphQL."""

from fraiseql.repository.commands import CommandRepository
from fraiseql.repository.queries import Document, Page, QueryRepository

__all__ = ["CommandRepository", "Document", "Page", "QueryRepository"]
