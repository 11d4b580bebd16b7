"""GraphQL over HTTP as an ASGI 3 application, without a web framework."""
