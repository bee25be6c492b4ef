"""Tells Jupyter's server that its user is at work while one of their runs is computed.

A hub ends servers that seem idle, and with them, where each has a container, the run in the background.
"""

import json
import os
import socket
from datetime import datetime, timezone
from pathlib import Path

from tornado.ioloop import PeriodicCallback

LOOK_MILLISECONDS = 60_000


def keep_alive_while_running(server):
    """Looks every minute; the server counts what lies in `last_activity_times` among its activity."""

    def look():
        if is_running(slots_folder()):
            times = server.web_app.settings["last_activity_times"]
            times["damselfly"] = datetime.now(timezone.utc)

    PeriodicCallback(look, LOOK_MILLISECONDS).start()


def slots_folder():
    """A file for each run that was started: lib-remote/src/executors/local/queue-folder.ts."""
    states = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(states) / "damselfly" / socket.gethostname() / "local" / "slots"


def is_running(folder):
    """Whether the process of a run is there. What cannot be read is no reason to stay."""
    return any(is_alive(file) for file in folder.glob("*.json"))


def is_alive(file):
    try:
        process = json.loads(file.read_text())["process"]
        return start_time(process["pid"]) == process["startTime"]
    except (OSError, ValueError, LookupError, TypeError):
        return False


def start_time(pid):
    """Field 22 of /proc/PID/stat: a number of a process is given out again after a while."""
    # The name in field 2 may hold spaces and brackets: count from its last bracket.
    state, *fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    # A zombie has ended; where nobody collects it, as in some containers, it stays for ever.
    return None if state == "Z" else fields[18]
