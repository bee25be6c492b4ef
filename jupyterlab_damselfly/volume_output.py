"""What a notebook's cell shows of a volume: where it is and how to look at it, not its values."""

from .shown_arguments import checked_height, checked_view
from .shown_path import shown_path

MIME_TYPE = "application/vnd.damselfly.volume+json"

# As VolumeStateSchema of the viewer has them.
VIEW = (
    *("level", "opacity", "further", "surfaces", "body", "slices", "layers", "plane"),
    *("scale", "gamma", "range", "colours", "ramp", "camera", "projection", "cut", "crop"),
    *("centrosymmetric", "radialMinimum", "normalised", "dust", "technique", "unit", "support"),
    *("part", "signs", "phaseFloor", "together", "divider", "rings", "measures", "measured"),
    *("axes", "scaleBar", "outline", "inspector"),
)


def show(
    path,
    *,
    dataset=None,
    other=None,
    support=None,
    companions=None,
    height=None,
    **view,
):
    """Shows a volume file (.h5, .cxi, .mrc, .map, .ccp4, .bin) in 3D below the cell.

    JupyterLab reads the file itself and keeps a small picture in the notebook. `view` is any part of
    `VIEW`: what stands under `view` in the file that *Save View* of a volume panel writes.

    `dataset` is the path of one of several volumes in an HDF5 file; by default the likeliest is shown,
    and the others can be chosen below the cell.

    `other` is a second volume file, which `together="swipe"`, `"tiles"` or `"difference"` shows it
    with; `companions="modes"` with `together="tiles"` shows all modes of the file. `support` is a mask,
    whose outline is drawn.

    Raises FileNotFoundError where a file is not there, TypeError for an argument that is not known:
    both in one line.
    """
    from IPython.display import display

    path = shown_path(path)
    content = {
        "path": str(path),
        "view": checked_view("a volume", view, VIEW, ("dataset", "level", "cut", "height")),
        **checked_height(height),
    }
    if dataset is not None:
        content["dataset"] = dataset
    for name, beside in (("other", other), ("support", support)):
        if beside is not None:
            content[name] = str(shown_path(beside, f"show({name}=...)"))
    if companions is not None:
        content["companions"] = companions
    display({MIME_TYPE: content, "text/plain": f"Volume {path.name}"}, raw=True)
