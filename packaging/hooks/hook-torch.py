"""torch without its compiler, tests and tools (takes the place of the contributed hook)."""

import re
from importlib import metadata
from pathlib import Path

import contents
from PyInstaller import compat
from PyInstaller.utils.hooks import (
    PY_DYLIB_PATTERNS,
    collect_data_files,
    collect_dynamic_libs,
    collect_submodules,
    get_module_file_attribute,
)

warn_on_missing_hiddenimports = False

# Some modules read their own source while they are imported: configurations look for comments,
# overloaded functions for their declarations.
_READS_ITSELF = re.compile(r"install_config_module\(|\b_overload|boolean_dispatch\(|@torch\.jit\.")
_root = Path(get_module_file_attribute("torch")).parent
module_collection_mode = {"torch": "pyz"}
for _file in _root.rglob("*.py"):
    _name = ".".join(_file.relative_to(_root.parent).with_suffix("").parts).removesuffix(
        ".__init__"
    )
    if contents.torch_submodule_wanted(_name) and _READS_ITSELF.search(_file.read_text("utf-8")):
        module_collection_mode[_name] = "pyz+py"

hiddenimports = collect_submodules("torch", filter=contents.torch_submodule_wanted)
binaries = collect_dynamic_libs("torch", search_patterns=[*PY_DYLIB_PATTERNS, "*.so.*"])
# Linked by nothing; torch asks whether the file is there when it is imported.
binaries += collect_data_files("torch", includes=["bin/torch_shm_manager"])

if compat.is_linux:
    # CUDA's libraries come from packages of their own; only the CUDA edition has them.
    wanted = metadata.distribution("torch").requires or []
    for name in (requirement.split(";")[0].split("=")[0].strip() for requirement in wanted):
        if not name.startswith("nvidia-"):
            continue
        try:
            files = metadata.distribution(name).files or []
        except metadata.PackageNotFoundError:
            continue
        binaries += [(str(file.locate()), str(file.parent)) for file in files if ".so" in file.name]
    # Links beside the executable lead torch astray when it looks for its own libraries.
    bindepend_symlink_suppression = ["**/torch/lib/*.so*"]
