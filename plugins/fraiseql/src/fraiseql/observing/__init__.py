"""What an operator sees: metrics, traces, and which request a log line belongs to."""
