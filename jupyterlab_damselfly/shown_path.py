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
    try:
        return _absolute(path)
    except NothingToShow as reason:
        # The one line says it all.
        raise NothingToShow(f"{what}: {reason}") from None


def _absolute(path):
    try:
        asked = Path(path).expanduser()
    except RuntimeError:
        raise NothingToShow(
            f"{path} begins with a home folder that is not known; give the whole path."
        ) from None
    here = _here()
    if here is None and not asked.is_absolute():
        raise NothingToShow(
            f"the folder of this notebook is gone; give the whole path of {asked}."
        )
    absolute = asked if asked.is_absolute() else here / asked
    try:
        return absolute.resolve(strict=True)
    except FileNotFoundError:
        raise NothingToShow(_missing(absolute, here)) from None
    except (OSError, RuntimeError) as error:
        raise NothingToShow(f"{absolute} cannot be reached: {error}.") from None


def _here():
    """The folder of the notebook; None where it was deleted meanwhile."""
    try:
        return Path.cwd()
    except OSError:
        return None


def _missing(path, here):
    folder = path.parent
    place = "" if here is None else f" (this notebook is in {here})"
    # Unlike those of Path, these raise nothing where something may not be looked at.
    if not os.path.isdir(folder):
        return f"there is no folder {folder}; check the path{place}."
    if os.path.islink(path):
        return f"{path} is a link to what is not there; check where it leads."
    near = get_close_matches(path.name, _names_in(folder), n=1, cutoff=0.75)
    if near:
        return f"there is no {path.name} in {folder}; did you mean {near[0]}?"
    return f"there is no {path.name} in {folder}; check the name{place}."


def _names_in(folder):
    """No names where it may not be listed: files in it can be opened all the same."""
    try:
        return os.listdir(folder)
    except OSError:
        return []
