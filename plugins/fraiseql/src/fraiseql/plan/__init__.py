"""From a document to a plan: pure, without a database."""
