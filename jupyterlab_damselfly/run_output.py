"""What a notebook's cell shows of a run: where it is and how to look at it, not its results."""

from .shown_path import shown_path

MIME_TYPE = "application/vnd.damselfly.run+json"


def show(folder, **view):
    """Shows the run of this folder below the cell, live as long as it goes on.

    `folder` is that of its outputs or of its config.ini, of Damselfly's runs and of Dragonfly's. `view`
    is any part of the panel's state, such as `iteration=12` or `tab="quality"`.
    """
    from IPython.display import display

    folder = shown_path(folder)
    content = {"path": str(folder), "view": view}
    display({MIME_TYPE: content, "text/plain": f"Run {folder.name}"}, raw=True)
