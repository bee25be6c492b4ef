"""Writes scikit-learn-embedding.json: what scikit-learn's SpectralEmbedding makes of given rows.

    pip install scikit-learn && python scikit-learn-embedding.py
"""

import json
import pathlib

import numpy as np
from sklearn.manifold import SpectralEmbedding

ROWS, NEIGHBOURS, AXES = 80, 9, 4

random = np.random.default_rng(5)
# Along a bent line, so that the axes are well apart.
along = np.sort(random.random(ROWS))
rows = np.stack([np.cos(3 * along), np.sin(3 * along), along**2], axis=1)
rows = np.round(rows + random.normal(0, 0.03, rows.shape), 4)
made = SpectralEmbedding(
    n_components=AXES, n_neighbors=NEIGHBOURS, eigen_solver="arpack", eigen_tol=1e-12, random_state=1
).fit_transform(rows.astype(np.float32).astype(float))

path = pathlib.Path(__file__).with_suffix(".json")
content = {
    "neighbours": NEIGHBOURS,
    "axes": AXES,
    "rows": rows.tolist(),
    "embedding": np.round(made, 10).tolist(),
}
path.write_text(json.dumps(content) + "\n")
