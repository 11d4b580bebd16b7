"""The native engine of ``fraise serve``: what Python has planned once, Rust serves."""
