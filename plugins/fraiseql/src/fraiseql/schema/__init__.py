"""From declarations to a GraphQL schema."""
