"""What a notebook's cell shows of a volume: where it is and how to look at it, not its values."""

from .shown_path import shown_path

MIME_TYPE = "application/vnd.damselfly.volume+json"


def show(path, *, dataset=None, other=None, support=None, companions=None, **view):
    """Shows a volume file (.h5, .cxi, .mrc, .map, .ccp4, .bin) in 3D below the cell.

    JupyterLab reads the file itself and keeps a small picture in the notebook. `view` is any part
    of the viewer's state, `level=0.5` or `cut="x"`: what stands under `view` in the file that
    *Save View* of a volume panel writes.

    `dataset` is the path of one of several volumes in an HDF5 file; by default the likeliest is shown,
    and the others can be chosen below the cell.

    `other` is a second volume file, which `together="swipe"`, `"tiles"` or `"difference"` shows it
    with; `companions="modes"` with `together="tiles"` shows all modes of the file. `support` is a mask,
    whose outline is drawn.

    Raises FileNotFoundError, in one line, where a file is not there.
    """
    from IPython.display import display

    path = shown_path(path)
    content = {"path": str(path), "view": view}
    if dataset is not None:
        content["dataset"] = dataset
    for name, beside in (("other", other), ("support", support)):
        if beside is not None:
            content[name] = str(shown_path(beside, f"show({name}=...)"))
    if companions is not None:
        content["companions"] = companions
    display({MIME_TYPE: content, "text/plain": f"Volume {path.name}"}, raw=True)
