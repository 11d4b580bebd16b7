"""Every hook has a reference page with its exact signature, and a caller in shipped code."""

import inspect
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "docs/_ext"))

from callers import find_callers  # noqa: E402
from fraise_hookspecs.registry import MODULES, REGISTRATIONS  # noqa: E402
from fraise_reference import hooks_of, signature_of, write_hooks  # noqa: E402

HOOKS = [hook for module in MODULES for hook in hooks_of(module)]
CALLERS = find_callers()
PAGE = write_hooks()


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook.__name__)
def test_hook_has_a_caller_in_shipped_code(hook):
    assert CALLERS[hook.__name__], f"nothing shipped calls {hook.__name__}"


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook.__name__)
def test_hook_has_a_page_with_its_exact_signature(hook):
    _, _, section = PAGE.partition(f"### {hook.__name__}\n")
    section = section.partition("\n### ")[0]
    assert signature_of(hook) in section
    assert CALLERS[hook.__name__][0].module in section


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook.__name__)
def test_hook_says_its_shape_and_since_when(hook):
    text = inspect.getdoc(hook)
    shape = "E" if inspect.iscoroutinefunction(hook) else "B"
    if hook.__name__ in REGISTRATIONS.values():
        shape = "R"
    assert f"Shape {shape}: " in text
    assert "Since 1." in text


def test_signatures_are_plain_python():
    for hook in HOOKS:
        compile(f"{signature_of(hook)}: ...", hook.__name__, "exec")


def test_loading_every_plugin_imports_nothing_heavy():
    script = (
        "import sys\n"
        "from fraise_kernel import Kernel\n"
        "kernel = Kernel(settings={})\n"
        "kernel.load()\n"
        "assert {r.status.value for r in kernel.plugins} == {'loaded'}, kernel.plugins\n"
        "assert len(kernel.plugins) >= 3\n"
        "heavy = {'psycopg', 'psycopg_pool', 'graphql', 'uvicorn', 'rich', 'opentelemetry'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "[]"
