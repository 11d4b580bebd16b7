"""Settings: YAML files and environment variables, checked into attrs classes.

``nodes`` reads a file with the place of every value, ``sources`` lays files, environment and the
host's mapping over each other, ``structure`` turns nodes into attrs classes, ``sections`` knows
which section belongs to whom, ``schema`` and ``origin`` describe the result.
"""
