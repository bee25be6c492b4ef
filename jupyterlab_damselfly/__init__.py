"""Damselfly: X-ray laser diffraction frames to a 3D structure.

Jupyter's server imports this to find its extension, and the command `damselfly` to start: nothing
else is imported before it is needed.
"""


def show(path, **how):
    """Shows a volume file in 3D, or the run of a folder, in the output of a notebook's cell.

    See `volume_output.show` and `run_output.show`.
    """
    from os.path import expanduser, isdir

    # They raise nothing: what is not there is told below, in one line.
    if isdir(expanduser(path)):
        from .run_output import show
    else:
        from .volume_output import show

    show(path, **how)


def _jupyter_server_extension_points():
    return [{"module": "jupyterlab_damselfly"}]


def _load_jupyter_server_extension(server):
    from .extension import load

    load(server)
