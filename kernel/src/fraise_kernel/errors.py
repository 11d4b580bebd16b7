"""Every way in which the kernel refuses, with its code and how to mend it."""

from __future__ import annotations

from collections.abc import Sequence

from fraise_hookspecs.errors import FraiseError


class PluginRequiredError(FraiseError):
    """A plugin that must be there is not loaded, so nothing starts.

    Plugins under ``plugins.require`` and security plugins with a settings section fail closed:
    running without them would be worse than not running.  The message gives the plugin's status
    and reason; ``fraise plugins show NAME`` tells more.
    """

    code = "KERN-PLUGIN-001"


class UnknownPluginError(FraiseError):
    """``plugins.block``, ``plugins.choose`` or a command names a plugin that is not installed.

    Correct the spelling or remove the entry; ``fraise plugins list`` shows what is installed.
    """

    code = "KERN-PLUGIN-002"


class WrongChoiceError(FraiseError):
    """``plugins.choose`` names a distribution that does not bring the plugin.

    The hint lists the distributions that do.
    """

    code = "KERN-PLUGIN-003"


class HostPluginFailedError(FraiseError):
    """A plugin that the host application passed to ``Kernel(plugins=...)`` cannot be loaded.

    The message is the reason; mend the plugin or leave it out.
    """

    code = "KERN-PLUGIN-004"


class SettingsError(FraiseError):
    """Several settings are wrong; each is listed with its own code and place.

    Mend each of them; ``fraise config validate`` checks again.
    """

    code = "KERN-CONFIG-001"

    def __init__(self, problems: Sequence[FraiseError]) -> None:
        super().__init__(
            f"{len(problems)} settings are wrong",
            hint="mend each of them, then run: fraise config validate",
        )
        self.problems = tuple(problems)

    def as_dict(self) -> dict[str, object]:
        """The error for machines, with the list ``problems``."""
        return {**super().as_dict(), "problems": [one.as_dict() for one in self.problems]}


class SettingsUnreadableError(FraiseError):
    """The settings file is there but cannot be read, or is not UTF-8.

    Give this user the right to read it, or save it as UTF-8.
    """

    code = "KERN-CONFIG-002"


class SettingsSyntaxError(FraiseError):
    """The settings file is not YAML as Fraise reads it.

    Besides broken YAML this covers several documents in one file, a top level that is not a
    mapping, custom tags, merge keys (``<<``) and anchors that contain themselves.
    """

    code = "KERN-CONFIG-003"


class DuplicateKeyError(FraiseError):
    """A key stands twice in the same mapping; YAML would silently keep the last.

    Remove one of the two lines.
    """

    code = "KERN-CONFIG-004"


class UnknownSectionError(FraiseError):
    """A top-level section that no loaded plugin reads.

    Correct the spelling, install the plugin that reads it, or remove the section.
    """

    code = "KERN-CONFIG-005"


class UnknownKeyError(FraiseError):
    """A key that its section does not have.

    Correct the spelling or remove it; ``fraise config schema`` lists every key.
    """

    code = "KERN-CONFIG-006"


class WrongValueError(FraiseError):
    """A value has the wrong type, or is outside of what the setting takes.

    Values are never converted silently: text for a number is an error, and so is a number for
    text.  Environment variables are read by the type of their setting.
    """

    code = "KERN-CONFIG-007"


class MissingValueError(FraiseError):
    """A setting without a default is not set.

    Set it in the settings file or in the environment variable that the hint names.
    """

    code = "KERN-CONFIG-008"


class ProjectMissingError(FraiseError):
    """The project's folder, or its ``fraise.yaml``, is not there.

    Go to the project's folder, name it with ``--project``, or make one with ``fraiseql init``.
    """

    code = "KERN-CONFIG-009"


class UnknownEnvironmentError(FraiseError):
    """The name of the environment is misspelt or not a name.

    Every environment except ``development`` and ``test`` has secure defaults; its settings stand
    in ``fraise.<environment>.yaml``.
    """

    code = "KERN-CONFIG-010"


class SettingsClassUnusableError(FraiseError):
    """A plugin registered a settings class that the kernel cannot read or fill.

    This is a defect of the plugin; report it to its author.  Settings classes are attrs classes
    whose fields have annotations the kernel knows.
    """

    code = "KERN-CONFIG-011"


class UndeclaredSectionError(FraiseError):
    """Code asks for the settings of a section that no plugin registered.

    The plugin that asks must register the section by ``fraise_settings``, or depend on the plugin
    that does.
    """

    code = "KERN-CONFIG-012"


class UnknownVariableError(FraiseError):
    """An environment variable begins with ``FRAISE_``, and nothing reads it.

    It would be ignored, and a default be in force that nobody wanted.  Settings are written
    ``FRAISE_<SECTION>__<KEY>`` with two underscores, the environment is ``FRAISE_ENV``.  Correct
    the name, or unset the variable.
    """

    code = "KERN-CONFIG-013"


class CatalogClashError(FraiseError):
    """Two plugins register the same name for the same kind of thing.

    Block one of the two under ``plugins.block``, or uninstall it.
    """

    code = "KERN-CATALOG-001"


class UnknownNameError(FraiseError):
    """No plugin brings a thing of that name.

    Correct the spelling, or install the plugin that brings it.
    """

    code = "KERN-CATALOG-002"


class AmbiguousNameError(FraiseError):
    """Several registered things share the name, so the full key is needed.

    The hint lists the keys.
    """

    code = "KERN-CATALOG-003"


class TargetUnavailableError(FraiseError):
    """The code behind a registered name cannot be imported.

    A library that the plugin needs is missing or broken, or the plugin names a module or
    attribute that does not exist; the message holds the cause.
    """

    code = "KERN-CATALOG-004"


class UnregisteredSpecError(FraiseError):
    """Code asks for the catalog of a spec class that no registration hook returns.

    A plugin's own spec class needs an entry in ``REGISTRATIONS`` of its hook group.
    """

    code = "KERN-CATALOG-005"


class UnknownHookError(FraiseError):
    """Code calls a hook that no hook specification describes.

    Correct the spelling, or install the plugin that brings the hook group.
    """

    code = "KERN-HOOK-001"


class HookMisuseError(FraiseError):
    """A hook is called as another shape than it has, or with other arguments.

    Build hooks are called with ``context.build``, events with ``context.emit``, registrations
    are read with ``context.catalog``; arguments are exactly those of the specification.
    """

    code = "KERN-HOOK-002"


class BuildHookFailedError(FraiseError):
    """A plugin raised while something was assembled.

    The message names the plugin and its exception; run with ``--debug`` for the traceback.
    """

    code = "KERN-HOOK-003"


class KernelNotOpenError(FraiseError):
    """A resource is asked for before the kernel is open or after it was closed.

    Use resources inside of ``async with Kernel(...)`` only.
    """

    code = "KERN-RESOURCE-001"


class ResourceCycleError(FraiseError):
    """Resources need each other in a circle, so none of them can be opened.

    This is a defect of the plugins that the message names.
    """

    code = "KERN-RESOURCE-002"


class ResourceFailedError(FraiseError):
    """A resource could not be opened, for a reason its plugin did not foresee.

    The message names the plugin and the exception; run with ``--debug`` for the traceback.
    """

    code = "KERN-RESOURCE-003"


class ResourceNotClosedError(FraiseError):
    """One or more resources failed while closing; all others were closed.

    The message names them with their exceptions.
    """

    code = "KERN-RESOURCE-004"


class KernelOpenError(FraiseError):
    """A kernel is opened while it is open.

    Open another ``Kernel``; two in one process do not disturb each other.
    """

    code = "KERN-RESOURCE-005"


class EventLoopMissingError(FraiseError):
    """A kernel is opened where no event loop of asyncio runs, such as in a server on trio.

    PostgreSQL is asked through asyncio.  Let the server use it, or uvloop: ``hypercorn -k trio``
    is ``hypercorn`` alone then.
    """

    code = "KERN-RESOURCE-006"


class UnknownCommandError(FraiseError):
    """No installed plugin brings the command.

    The hint names the extra of ``fraise-suite`` that brings it, where there is one, or the nearest
    command.
    """

    code = "KERN-CLI-001"
    exit_code = 2


class CommandUnavailableError(FraiseError):
    """A command is installed but its plugin is blocked, incompatible, or claimed twice.

    The message says which; ``fraise plugins list`` shows the state of every plugin.
    """

    code = "KERN-CLI-002"


class CommandBrokenError(FraiseError):
    """The code of a command cannot be imported.

    A library that the plugin needs is missing or broken; the message holds the cause.
    """

    code = "KERN-CLI-003"


class UsageError(FraiseError):
    """An option or argument is unknown, missing, or lacks its value.

    ``fraise --help`` lists what stands before the command, ``fraise COMMAND --help`` the rest.
    """

    code = "KERN-CLI-004"
    exit_code = 2


class UnexpectedError(FraiseError):
    """An exception that nobody foresaw: a defect.

    Run again with ``fraise --debug ...`` for the traceback, and report it.
    """

    code = "KERN-CLI-005"


class ScaffoldRefusedError(FraiseError):
    """``fraise plugins new`` cannot write the new plugin.

    Its name is not usable, or the folder exists already or cannot be written; nothing is changed.
    """

    code = "KERN-NEW-001"
