"""One module a tool: what its tables and its files say."""
