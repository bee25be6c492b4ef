import { placeCellVertex } from './cell-vertex.ts';
import { scalarField, type FieldVolume, type ScalarField } from './scalar-field.ts';
import { SurfaceBuilder, type Surface } from './surface.ts';

type Shape = readonly [number, number, number];

/**
 * The surface that parts the voxels of at least `level` from the rest, by naive surface nets (S. F. F.
 * Gibson, Constrained elastic surface nets, MICCAI 1998): a vertex in every cell of eight voxels that it
 * passes, and a quad around every edge of a cell that it crosses. Between voxels the values are linear: the
 * values that codes stand for, not the codes.
 *
 * Beyond its faces the volume counts as outside, so that the surface is closed; there it lies half a voxel
 * beyond the outermost voxels. Where two voxels touch over the diagonal of a face only, the sheets around
 * them share an edge, which then has four triangles instead of two.
 *
 * @param shape extents of the volume, slowest first.
 */
export function surfaceNets(volume: FieldVolume, shape: Shape, level: number): Surface {
  const [nx, ny, nz] = shape;
  const field = scalarField(volume, level);
  const inside = markInside(field, shape);
  const rowStride = nz + 2;
  const layerStride = (ny + 2) * rowStride;
  const builder = new SurfaceBuilder();
  const corners = new Float64Array(8);
  const vertex = new Float64Array(3);
  // The vertices in this layer of cells and in the one before, by the cell's place in its layer.
  let here = new Int32Array(layerStride);
  let before = new Int32Array(layerStride);

  // Cell (x, y, z) lies between the voxels x - 1 and x, and so on.
  for (let x = 0; x <= nx; x++) {
    for (let y = 0; y <= ny; y++) {
      const row = x * layerStride + y * rowStride;
      let next = edgeMask(inside, row, rowStride, layerStride);
      for (let z = 0; z <= nz; z++) {
        const near = next;
        next = edgeMask(inside, row + z + 1, rowStride, layerStride);
        const mask = near | (next << 1);
        if (mask === 0 || mask === 255) {
          continue;
        }
        readCorners(field, shape, x - 1, y - 1, z - 1, corners);
        placeCellVertex(corners, mask, level, vertex);
        const cell = y * rowStride + z;
        here[cell] = builder.addVertex(x - 1 + vertex[0], y - 1 + vertex[1], z - 1 + vertex[2]);
        // The three edges that leave corner 0: the other cells around them have their vertices already.
        if (((mask >> 4) ^ mask) & 1) {
          const [a, b, d] = [here[cell - rowStride - 1], here[cell - 1], here[cell - rowStride]];
          addQuad(builder, mask, a, b, here[cell], d);
        }
        if (((mask >> 2) ^ mask) & 1) {
          addQuad(builder, mask, before[cell - 1], before[cell], here[cell], here[cell - 1]);
        }
        if (((mask >> 1) ^ mask) & 1) {
          const [a, b, d] = [before[cell - rowStride], here[cell - rowStride], before[cell]];
          addQuad(builder, mask, a, b, here[cell], d);
        }
      }
    }
    [here, before] = [before, here];
  }
  return builder.finish();
}

/** 1 for each voxel that is inside, with a margin of one voxel of 0 all around. */
function markInside({ isInside }: ScalarField, [nx, ny, nz]: Shape): Uint8Array {
  const marks = new Uint8Array((nx + 2) * (ny + 2) * (nz + 2));
  for (let x = 0; x < nx; x++) {
    for (let y = 0; y < ny; y++) {
      const from = (x * ny + y) * nz;
      const to = ((x + 1) * (ny + 2) + y + 1) * (nz + 2) + 1;
      for (let z = 0; z < nz; z++) {
        marks[to + z] = isInside(from + z) ? 1 : 0;
      }
    }
  }
  return marks;
}

/** Which of the four corners of a cell at one z are inside: in the bits of the corners 0, 2, 4 and 6. */
function edgeMask(inside: Uint8Array, at: number, rowStride: number, layerStride: number): number {
  return (
    inside[at] |
    (inside[at + rowStride] << 2) |
    (inside[at + layerStride] << 4) |
    (inside[at + layerStride + rowStride] << 6)
  );
}

/** The values of the eight voxels from (x, y, z) on; not a number beyond the volume. */
function readCorners(
  { valueAt }: ScalarField,
  [nx, ny, nz]: Shape,
  x: number,
  y: number,
  z: number,
  corners: Float64Array,
): void {
  for (let corner = 0; corner < 8; corner++) {
    const cx = x + (corner >> 2);
    const cy = y + ((corner >> 1) & 1);
    const cz = z + (corner & 1);
    const isWithin = cx >= 0 && cy >= 0 && cz >= 0 && cx < nx && cy < ny && cz < nz;
    corners[corner] = isWithin ? valueAt((cx * ny + cy) * nz + cz) : Number.NaN;
  }
}

/** The quad a b c d around an edge that leaves corner 0: outwards is along the edge if that corner is inside. */
function addQuad(
  builder: SurfaceBuilder,
  mask: number,
  a: number,
  b: number,
  c: number,
  d: number,
): void {
  if (mask & 1) {
    builder.addQuad(a, b, c, d);
  } else {
    builder.addQuad(d, c, b, a);
  }
}
