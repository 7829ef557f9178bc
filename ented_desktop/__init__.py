"""ENTED Desktop: reference-based restoration of degraded family photos."""

import os

__version__ = "0.1.0"

# Threads of a network that wait for each other must sleep, not spin: where another program wants
# the cores, spinning threads keep each other from the work that they wait for. Measured on two
# busy cores, a photo was looked at in 0.2 s instead of 2.7 s to 12 s. The libraries read this when
# torch is loaded, so it is set before anything here can import it.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # GNU, with torch on Linux
os.environ.setdefault("KMP_BLOCKTIME", "0")  # LLVM and Intel, with torch on macOS and Windows
