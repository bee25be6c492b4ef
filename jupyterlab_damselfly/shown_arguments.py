"""What notebooks may say of how something is shown, and one line for what they may not."""

from difflib import get_close_matches

_LEAST_HEIGHT, _MOST_HEIGHT = 200, 4000


class NotUnderstood(TypeError):
    """An argument that what is shown does not know. A cell shows its message alone."""

    def _render_traceback_(self):
        return [f"damselfly: {self}"]


def checked_view(kind, view, known, useful):
    """The view, where all its names are `known`.

    `kind` names what is shown, with its article; `useful` are the arguments that are told to who
    mistypes one. Raises NotUnderstood, which is a TypeError.
    """
    for name in view:
        if name not in known:
            near = get_close_matches(name, [*known, *useful], n=1, cutoff=0.7)
            hint = f"did you mean {near[0]}?" if near else f"it knows {', '.join(useful)} and what help(show) lists."
            raise NotUnderstood(f"show: {kind} knows no argument {name}; {hint}")
    return view


def checked_height(height):
    """The height in pixels, or nothing where none is asked for."""
    if height is None:
        return {}
    if not _is_number(height) or not _LEAST_HEIGHT <= height <= _MOST_HEIGHT:
        raise NotUnderstood(
            f"show: height is in pixels, from {_LEAST_HEIGHT} to {_MOST_HEIGHT}, not {height!r}."
        )
    return {"height": float(height)}


def whole_number(name, number):
    """A number from 0 on, as JSON has it."""
    if not _is_number(number) or number != int(number) or number < 0:
        raise NotUnderstood(f"show: {name} is a whole number from 0 on, not {number!r}.")
    return int(number)


def _is_number(value):
    try:
        # Those of NumPy too, but no truth values and no texts; NaN and infinity are no lengths.
        return not isinstance(value, (bool, str, bytes)) and abs(float(value)) < float("inf")
    except (TypeError, ValueError):
        return False
