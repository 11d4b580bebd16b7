"""The libraries of the GraphiQL page: exact versions, and the hashes of their files.

``hatch_build.py`` reads this file to fetch them when the distribution is built; the page reads it
for the CDN.  It imports nothing outside the standard library, because the build runs it alone.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class File(NamedTuple):
    """A file of an npm package.

    ``name`` is its name beside the page, ``path`` its place in the package, ``integrity`` its
    SHA-384 as browsers want it.
    """

    package: str
    version: str
    path: str
    name: str
    integrity: str


#: In the order in which the page needs them.  React 18 is the last with files for browsers (UMD),
#: GraphiQL 3 the last that is one file.
FILES: Final[tuple[File, ...]] = (
    File(
        package="react",
        version="18.3.1",
        path="umd/react.production.min.js",
        name="react.production.min.js",
        integrity="sha384-DGyLxAyjq0f9SPpVevD6IgztCFlnMF6oW/XQGmfe+IsZ8TqEiDrcHkMLKI6fiB/Z",
    ),
    File(
        package="react-dom",
        version="18.3.1",
        path="umd/react-dom.production.min.js",
        name="react-dom.production.min.js",
        integrity="sha384-gTGxhz21lVGYNMcdJOyq01Edg0jhn/c22nsx0kyqP0TxaV5WVdsSH1fSDUf5YJj1",
    ),
    File(
        package="graphiql",
        version="3.9.0",
        path="graphiql.min.js",
        name="graphiql.min.js",
        integrity="sha384-8NGfVj4CVlqHajlZj+bPJT4thxPMHMJYn7DWK2CvtopLd02E7qsPHazniBYvVjOO",
    ),
    File(
        package="graphiql",
        version="3.9.0",
        path="graphiql.min.css",
        name="graphiql.min.css",
        integrity="sha384-QMux00XgRtwRLSYIY3kw2rj1ovk5AuuliAchk+HSQbqdbGFnz9GYuqIlOqxhwCE2",
    ),
)
#: Put beside the files, from each package.
LICENCE: Final = "LICENSE"
