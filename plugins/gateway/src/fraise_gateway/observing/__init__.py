"""What an operator sees of the native engine: its metrics, and the spans of its requests."""
