"""The files and folders that notebooks show: where they are, or one line that says they are not there."""

import os
from difflib import get_close_matches
from pathlib import Path


class NothingToShow(FileNotFoundError):
    """What was to be shown is not there. A cell shows its message alone, not the way to where it was raised."""

    def _render_traceback_(self):
        return [f"damselfly: {self}"]


def shown_path(path, what="show"):
    """The absolute path of a file or folder.

    Raises `NothingToShow`, which is a `FileNotFoundError`, where there is none; `what` names what asked.
    """
    asked = Path(path).expanduser()
    absolute = asked if asked.is_absolute() else Path.cwd() / asked
    try:
        return absolute.resolve(strict=True)
    except FileNotFoundError:
        reason = _missing(absolute)
    except (OSError, RuntimeError) as error:
        reason = f"{absolute} cannot be reached: {error}."
    # The one line says it all.
    raise NothingToShow(f"{what}: {reason}") from None


def _missing(path):
    folder = path.parent
    if not folder.is_dir():
        return f"there is no folder {folder}; check the path (this notebook is in {Path.cwd()})."
    if path.is_symlink():
        return f"{path} is a link to what is not there; check where it leads."
    near = get_close_matches(path.name, os.listdir(folder), n=1, cutoff=0.75)
    if near:
        return f"there is no {path.name} in {folder}; did you mean {near[0]}?"
    return f"there is no {path.name} in {folder}; check the name (this notebook is in {Path.cwd()})."
