"""The gateway's bench: FraiseQL, a limit program and peers, side by side."""
