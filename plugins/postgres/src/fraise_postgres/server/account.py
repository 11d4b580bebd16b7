"""The operating-system user that the server runs as."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path

from attrs import frozen
from fraise_hookspecs.errors import Where

from fraise_postgres.errors import AccountMissingError

if sys.platform != "win32":
    import pwd

#: Taken in this order when root starts a server and nothing else decides.
_SERVICE_USERS = ("postgres", "nobody")


@frozen
class Account:
    """A user.

    Attributes:
        switch: whether programs must be started as this user; only root can and must.
    """

    name: str
    uid: int
    gid: int
    switch: bool


def choose_account(project: Path, home: Path, run_as: str | None) -> Account:
    """The user for the server of a project.

    Everybody but root runs the server as himself.  PostgreSQL refuses to run as root: then it
    is ``run_as``, else the user whose server folder or whose project it is, else ``postgres``,
    else ``nobody``.

    Args:
        project: the project's folder.
        home: the server's folder, which need not exist.
        run_as: setting ``postgres.run_as``.

    Raises:
        AccountMissingError: the system does not know the user.
    """
    return (
        Account(getpass.getuser(), 0, 0, switch=False)
        if sys.platform == "win32"
        else _posix_account(project, home, run_as)
    )


if sys.platform != "win32":

    def _posix_account(project: Path, home: Path, run_as: str | None) -> Account:
        uid = os.geteuid()
        if uid != 0:
            return _own_account(uid)
        if run_as is not None:
            return _named_account(run_as)
        for folder in (home, project):
            owner = folder.stat().st_uid if folder.exists() else 0
            if owner != 0 and (account := _account_of(owner)) is not None:
                return account
        for name in _SERVICE_USERS:
            try:
                return _switching(pwd.getpwnam(name))
            except KeyError:
                continue
        raise AccountMissingError(
            f"PostgreSQL does not run as root, and none of the users {', '.join(_SERVICE_USERS)} "
            "is known here",
            hint="create a user and name it in postgres.run_as",
        )

    def _switching(entry: pwd.struct_passwd) -> Account:
        return Account(entry.pw_name, entry.pw_uid, entry.pw_gid, switch=True)

    def _account_of(uid: int) -> Account | None:
        try:
            return _switching(pwd.getpwuid(uid))
        except KeyError:
            return None

    def _own_account(uid: int) -> Account:
        try:
            name = pwd.getpwuid(uid).pw_name
        except KeyError:
            raise AccountMissingError(
                f"PostgreSQL needs a user with a name, and this system has none for user id {uid}",
                hint="add the user to /etc/passwd (in a container: `useradd --uid` in its image), "
                "or set postgres.dsn to a server that runs elsewhere",
            ) from None
        return Account(name, uid, os.getegid(), switch=False)

    def _named_account(name: str) -> Account:
        where = Where(key="postgres.run_as")
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            raise AccountMissingError(
                f"this system has no user named {name!r}",
                hint="create it, or leave the setting out",
                where=where,
            ) from None
        if entry.pw_uid == 0:
            raise AccountMissingError(
                f"PostgreSQL does not run as root, and {name!r} is root",
                hint="name another user, or leave the setting out",
                where=where,
            )
        return _switching(entry)
