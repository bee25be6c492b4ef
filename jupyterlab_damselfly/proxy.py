"""Starts the gateway behind the login of Jupyter's server (jupyter-server-proxy calls `setup`)."""

from .launcher import program


def setup():
    """The proxy makes the socket's folder for this user alone, and fills in where it is."""
    return {
        "command": program("serve", "--socket", "{unix_socket}"),
        "unix_socket": True,
        "timeout": 20,
        # The extension of JupyterLab has its own launcher cards.
        "launcher_entry": {"enabled": False},
        # A page that is left open listens on; that is no reason to keep an idle server.
        "exclude_last_activity_patterns": ["/damselfly/api/events"],
    }
