"""Starts the gateway behind the login of Jupyter's server (jupyter-server-proxy calls `setup`)."""

from .launcher import MALLOC_MMAP_THRESHOLD, program

# The gateway waits and passes on; other processes compute. Small rather than fast, and without V8's
# threads, it needs 10 MB less; with `gc` it gives back at rest what its answers left behind.
NODE_OPTIONS = [
    "--no-opt",
    "--optimize-for-size",
    "--max-semi-space-size=1",
    "--single-threaded",
    "--expose-gc",
]
# Threads that read files would each keep freed memory of their own.
ENVIRONMENT = {
    "MALLOC_MMAP_THRESHOLD_": MALLOC_MMAP_THRESHOLD,
    "MALLOC_ARENA_MAX": "1",
}


def setup():
    """The proxy makes the socket's folder for this user alone, and fills in where it is."""
    return {
        "command": program(
            "serve", "--socket", "{unix_socket}", node_options=NODE_OPTIONS
        ),
        "environment": ENVIRONMENT,
        "unix_socket": True,
        "timeout": 20,
        # The extension of JupyterLab has its own launcher cards.
        "launcher_entry": {"enabled": False},
        # A page that is left open listens on; that is no reason to keep an idle server.
        "exclude_last_activity_patterns": ["/damselfly/api/events"],
    }
