"""Runs ``ented`` in forks of a process that has loaded the libraries already.

So that a test can kill it two hundred times without waiting for the libraries as often. Reads one
JSON list of words a line; answers with the fork's process id, then with its exit status.
"""

from __future__ import annotations

import json
import os
import sys

import torch

import ented_desktop.cli.batch
import ented_desktop.cli.batch_report
import ented_desktop.workspace.batch  # noqa: F401 - loaded once, for every fork
from ented_desktop.cli.main import main


def say(words: object) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


torch.set_num_threads(1)
say("ready")
for line in sys.stdin:
    words = json.loads(line)
    child = os.fork()
    if child == 0:
        silent = os.open(words.pop(0), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(silent, 1)
        os.dup2(silent, 2)
        code = 1
        try:
            code = main(words)
        finally:
            sys.stdout.flush()
            os._exit(code)
    say(child)
    _, status = os.waitpid(child, 0)
    say(os.waitstatus_to_exitcode(status))
