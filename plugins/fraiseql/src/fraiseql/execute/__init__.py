"""From a plan to the bytes of an answer."""
