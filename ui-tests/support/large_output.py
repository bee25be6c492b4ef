"""Writes an output as Dragonfly does, with a model of any size: speckles that no compression makes small.

    python large_output.py FILE EDGE FRAMES SEED
"""

import sys

import h5py
import numpy

file, edge, frames, seed = sys.argv[1], *map(int, sys.argv[2:])
random = numpy.random.default_rng(seed)
axis = numpy.arange(edge) - edge // 2
distance = numpy.sqrt(sum(part**2 for part in numpy.ix_(axis, axis, axis)))
model = random.exponential(size=(edge,) * 3) * 20 * numpy.exp(-distance / (edge / 12))
with h5py.File(file, "w") as output:
    output["intens"] = model[None]
    output["inter_weight"] = numpy.ones((1, edge, edge, edge))
    output["likelihood"] = random.normal(-400, 10, frames)
    output["mutual_info"] = random.normal(9, 0.1, frames)
    output["orientations"] = random.integers(0, 3240, frames).astype("i4")
