"""The server extension: tells the gateway which folders it may use, before the proxy starts it."""

import json
import os
from pathlib import Path

from traitlets import Bool, List, Unicode
from traitlets.config import Configurable

from .activity import keep_alive_while_running

# lib-remote/src/cli/commands/serve.ts reads it. The proxy hands its own environment on.
ROOTS = "DAMSELFLY_ROOTS"


class Damselfly(Configurable):
    """What a site can set in jupyter_server_config.py."""

    roots = List(
        Unicode(),
        help="""Folders with data that users may open beside the server's own root directory,
        such as "/gpfs/exfel/exp". Everything else stays out of reach of the panels.""",
    ).tag(config=True)

    keep_alive_while_running = Bool(
        True,
        help="""Whether a run that is computed in the background counts as activity of its user, so
        that a hub does not end the server meanwhile. It ends with the run.""",
    ).tag(config=True)


def load(server):
    """Called once by Jupyter's server, with the application."""
    settings = Damselfly(parent=server)
    # What the file browser shows as "/" comes first.
    folders = [server.root_dir, *settings.roots]
    if settings.keep_alive_while_running:
        keep_alive_while_running(server)
    os.environ[ROOTS] = json.dumps([str(Path(folder).expanduser()) for folder in folders])
