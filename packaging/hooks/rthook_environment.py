"""Run first in both executables: other programs that they start get the user's own libraries."""

import os

# PyInstaller's loader may have led the system's linker to the program's own folder. This process
# has been linked; a browser or a file manager that it opens must not be.
for _name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LIBPATH"):
    _own = os.environ.pop(f"{_name}_ORIG", None)
    if _own is not None:
        os.environ[_name] = _own
    elif _name in os.environ and "_internal" in os.environ[_name]:
        del os.environ[_name]
