"""Damselfly: X-ray laser diffraction frames to a 3D structure.

Jupyter's server imports this to find its extension, and the command `damselfly` to start: nothing
else is imported before it is needed.
"""


def show(path, *, height=None, **how):
    """Shows a volume in 3D, detector frames or a run in the output of a notebook's cell.

    What is shown goes by `path`, a text or a pathlib.Path, as the notebook's kernel finds it:

    - a folder of a run, its config.ini or its EMC.log: the run, live as long as it goes on;
    - photons (.emc, or any other file where `frame` is given): the detector's frames, one after the other;
    - any other file (.h5, .hdf5, .cxi, .mrc, .map, .ccp4, .bin): the volume in it, in 3D.

    For all of them:

    height      of the output in pixels, 200 to 4000; by default as the layout needs.

    For a run:

    iteration   the one that is shown, 0 for the start model; "latest" (default) follows the run.
    mode        which of several models is shown, from 0.
    tab         "log", "files", "history", "steer", "quality" or "frames".
    maximised   the tile that fills the panel: "model", "slices", "convergence", "classes" or "details".

    For photons:

    frame       number of the frame that is shown first, from 0.
    detector    its detector file; by default what a config.ini of its folder names.
    scale       "linear", "log", "symlog" (default) or "gamma", of which `gamma` is the exponent.
    range       counts at the ends of the colours, {"low": 0, "high": 20}; "auto" (default) follows the frame.
    colours     "inferno" (default), "viridis", "cividis", "magma", "grey", ...
    mask        "marked" (default), "hidden" or "off".
    rings       whether resolution rings are drawn, True or False.

    For a volume:

    dataset     path of one of several volumes in an HDF5 file; by default the likeliest.
    level       value of the isosurface, in the file's units; {"sigmas": 3} above the mean, {"enclosed": 0.01}
                as a part of the voxels, or "auto" (default: encloses 1 %).
    opacity     of the isosurface, 0 to 1; `further` holds up to two more, {"level": ..., "opacity": ...}.
    surfaces    whether isosurfaces are drawn; body="cloud" or "maxima" fills the volume; slices=True draws three.
    layers      where the slices are, (x, y, z) in voxels from the centre.
    cut         the half that is cut away: "x", "y", "z", "none" or "auto" (default).
    scale, range, colours, gamma
                how values become colours, as for photons.
    unit        of lengths: "natural" (default: nm or 1/nm), "angstrom" or "voxels".
    other       a second volume file, with together="swipe", "tiles" or "difference".
    companions  "modes", with together="tiles": all modes of the file.
    support     a mask file, whose outline is drawn.

    Other names of what *Save View* of a volume panel writes are taken too (camera, crop, projection, ...).

    Examples::

        show("output/output_020.h5", level={"sigmas": 3}, cut="x")
        show("photons.emc", frame=5, scale="log")
        show("my_run", iteration=12, height=900)

    Raises FileNotFoundError where there is no such file, TypeError for an argument that what is shown does
    not know; a cell shows both in one line.
    """
    from os import fspath
    from os.path import basename, expanduser, isdir

    # They raise nothing: what is not there is told below, in one line.
    name = basename(fspath(path)).lower()
    is_log = name.startswith("emc") and name.endswith(".log")
    if isdir(expanduser(path)) or name.endswith(".ini") or is_log:
        from .run_output import show
    elif name.endswith(".emc") or "frame" in how:
        from .frame_output import show
    else:
        from .volume_output import show

    show(path, height=height, **how)


def _jupyter_server_extension_points():
    return [{"module": "jupyterlab_damselfly"}]


def _load_jupyter_server_extension(server):
    from .extension import load

    load(server)
