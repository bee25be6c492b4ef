"""What a notebook's cell shows of a run: where it is and how to look at it, not its results."""

from .shown_arguments import checked_height, checked_view, whole_number
from .shown_path import shown_path

MIME_TYPE = "application/vnd.damselfly.run+json"

# As the panel's RunViewStateSchema has them.
VIEW = (
    *("iteration", "mode", "companions", "maximised", "narrowTile", "tab"),
    *("slices", "model", "classes", "classesBy", "commonLines"),
)


def show(folder, *, height=None, **view):
    """Shows the run of this folder below the cell, live as long as it goes on.

    `folder` is that of its outputs or of its config.ini, or the config.ini or log itself, of Damselfly's
    runs and of Dragonfly's. `view` is any part of `VIEW`.

    Raises FileNotFoundError where there is no such folder, TypeError for an argument that is not known:
    both in one line.
    """
    from IPython.display import display

    folder = shown_path(folder)
    view = checked_view("a run", view, VIEW, ("iteration", "tab", "maximised", "height"))
    if view.get("iteration", "latest") != "latest":
        view["iteration"] = whole_number("iteration", view["iteration"])
    content = {"path": str(folder), "view": view, **checked_height(height)}
    display({MIME_TYPE: content, "text/plain": f"Run {folder.name}"}, raw=True)
