"""Makes lib-compute/src/io/hdf5/vlen-templates.ts: empty HDF5 files that hold ragged datasets.

h5wasm can extend and fill datasets of variable length, but not create them (spec/platform.md 4). So
every file with such datasets begins as a copy of one of these. Run with h5py (3.16 was used):

    python3 tools/hdf5-templates/make_template.py
"""

import base64
import io
import pathlib
import textwrap

import h5py
import numpy as np

TEMPLATES = {
    "PHOTONS_TEMPLATE": (
        "Ragged int32 `place_ones`, `place_multi` and `count_multi`, without a frame yet.",
        {"place_ones": "<i4", "place_multi": "<i4", "count_multi": "<i4"},
    ),
    "PROBABILITIES_TEMPLATE": (
        "Ragged int32 `probabilities/place` and float64 `probabilities/prob`, without a frame yet.",
        {"probabilities/place": "<i4", "probabilities/prob": "<f8"},
    ),
}

# A row takes 16 bytes in a chunk: 4 kB, one page.
ROWS_PER_CHUNK = 256

TARGET = pathlib.Path(__file__).parents[2] / "lib-compute/src/io/hdf5/vlen-templates.ts"

HEADER = """\
/**
 * Empty HDF5 files with ragged datasets, in base64. Made by tools/hdf5-templates/make_template.py, which
 * says why; edit that.
 *
 * @module
 */
"""


def template(datasets: dict[str, str]) -> bytes:
    file = io.BytesIO()
    # The oldest format: what Dragonfly was built with in 2015 reads it.
    with h5py.File(file, "w", libver="earliest") as hdf5:
        for path, dtype in datasets.items():
            hdf5.create_dataset(
                path,
                shape=(0,),
                maxshape=(None,),
                chunks=(ROWS_PER_CHUNK,),
                dtype=h5py.vlen_dtype(np.dtype(dtype)),
                track_times=False,
            )
    return file.getvalue()


def constant(name: str, comment: str, content: bytes) -> str:
    lines = textwrap.wrap(base64.b64encode(content).decode(), 90)
    body = " +\n".join(f"  '{line}'" for line in lines)
    return f"\n/** {comment} */\nexport const {name} =\n{body};\n"


def main() -> None:
    text = HEADER
    for name, (comment, datasets) in TEMPLATES.items():
        text += constant(name, comment, template(datasets))
    TARGET.write_text(text, encoding="ascii")


if __name__ == "__main__":
    main()
