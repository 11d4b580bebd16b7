"""The bench's schema by hand in Strawberry, Ariadne and Graphene, on asyncpg and DataLoaders.

Runs in environments of their own, where nothing of Fraise is.
"""
