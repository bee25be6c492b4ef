"""What a notebook's cell shows of a volume: where it is and how to look at it, not its values."""

from pathlib import Path

MIME_TYPE = "application/vnd.damselfly.volume+json"


def show(path, **view):
    """Shows a volume file (.h5 model, .mrc, .map, .ccp4, .bin) in 3D below the cell.

    JupyterLab reads the file itself and keeps a small picture in the notebook. `view` is any part
    of the viewer's state, `level=0.5` or `cut="x"`: what stands under `view` in the file that
    *Save View* of a volume panel writes.
    """
    from IPython.display import display

    path = Path(path).expanduser().resolve(strict=True)
    content = {"path": str(path), "view": view}
    display({MIME_TYPE: content, "text/plain": f"Volume {path.name}"}, raw=True)
