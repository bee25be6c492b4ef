"""What a notebook's cell shows of photons: where they are and how to look at them, not the frames."""

from .shown_arguments import checked_height, checked_view, whole_number
from .shown_path import shown_path

MIME_TYPE = "application/vnd.damselfly.frames+json"

# As FrameStateSchema of the viewer has them.
VIEW = (
    *("scale", "gamma", "range", "colours", "pooling", "mask", "rings"),
    *("zoom", "middle", "region", "draws"),
)


def show(path, *, frame=None, detector=None, height=None, **view):
    """Shows the frames of a photon file (.emc, .h5) below the cell, one after the other.

    `frame` is the number of the first one that is shown, from 0. `detector` is the detector file that
    lays them out, by default that of a config.ini beside them. `view` is any part of `VIEW`.

    Raises FileNotFoundError where a file is not there, TypeError for an argument that is not known:
    both in one line.
    """
    from IPython.display import display

    path = shown_path(path)
    content = {
        "path": str(path),
        "view": checked_view("a photon file", view, VIEW, ("frame", "detector", "height")),
        **checked_height(height),
    }
    if frame is not None:
        content["frame"] = whole_number("frame", frame)
    if detector is not None:
        content["detector"] = str(shown_path(detector, "show(detector=...)"))
    display({MIME_TYPE: content, "text/plain": f"Frames of {path.name}"}, raw=True)
