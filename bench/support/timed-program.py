"""Runs a program and prints as JSON its exit code, wall and CPU seconds, and highest memory in bytes.

The program's standard output goes to the file that is named first, its standard error to ours.
"""

import json
import resource
import subprocess
import sys
import time

with open(sys.argv[1], "wb") as output:
    begin = time.monotonic()
    code = subprocess.call(sys.argv[2:], stdin=subprocess.DEVNULL, stdout=output)
    wall = time.monotonic() - begin
used = resource.getrusage(resource.RUSAGE_CHILDREN)
# Linux counts kilobytes.
print(json.dumps({"code": code, "wall": wall, "cpu": used.ru_utime + used.ru_stime, "memory": 1024 * used.ru_maxrss}))
