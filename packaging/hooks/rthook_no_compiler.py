"""Run first in the engine: takes the place of torch's compiler, which is not in the program.

torch wraps some functions (those of its optimisers, for one) so that its compiler leaves them
alone, and imports the compiler in order to say so. Where nothing is ever compiled, three functions
that do nothing say the same, and spare the start two seconds and the installer many megabytes.
"""

import importlib.abc
import importlib.machinery
import sys
import types


def _disable(fn=None, recursive=True, *, reason=None, wrapping=True):  # noqa: ARG001
    return (lambda function: function) if fn is None else fn


def _graph_break(msg=""):  # noqa: ARG001
    return None


def _is_compiling():
    return False


class _StandIn(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds and makes the stand-in; nothing is imported before somebody asks for it."""

    NAME = "torch._dynamo"

    def find_spec(self, fullname, path=None, target=None):  # noqa: ARG002
        """Finds the stand-in only."""
        if fullname != self.NAME:
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec):
        """Makes it."""
        module = types.ModuleType(spec.name)
        module.disable = _disable
        module.graph_break = _graph_break
        module.is_compiling = _is_compiling
        return module

    def exec_module(self, module):
        """Has nothing left to do."""


sys.meta_path.insert(0, _StandIn())
