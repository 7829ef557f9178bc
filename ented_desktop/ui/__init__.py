"""The window."""

import builtins

import PySide6  # noqa: F401  (puts its own ``__import__`` in place, see below)

# PySide wraps ``__import__`` to look into the source of every module that is imported from then on,
# whether it might switch on snake_case names (``from __feature__ import``). We never do, and the
# reading takes a tenth of the start.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
