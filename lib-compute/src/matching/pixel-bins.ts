import type { Detector } from '../geometry/detector.ts';

/** A pixel that reaches a voxel, and the part of its photons that merging gives it. */
export interface ReachingPixel {
  readonly pixel: number;
  readonly share: number;
}

type Place = readonly [x: number, y: number, z: number];

/** A voxel's neighbours along an axis are 1 away: a pixel further off than this, in any direction, misses it. */
const REACH = Math.sqrt(3);

/** The pixels of a detector by where they lie, to find quickly those near a place. Ignored pixels are left out. */
export class PixelBins {
  readonly #detector: Pick<Detector, 'qx' | 'qy' | 'qz'>;
  readonly #left: number;
  readonly #top: number;
  readonly #rows: number;
  readonly #columns: number;
  /** By bin, of one voxel each: where its pixels begin in `#pixels`. */
  readonly #starts: Uint32Array;
  readonly #pixels: Uint32Array;

  constructor({ qx, qy, qz, mask, pixelCount }: Detector) {
    this.#detector = { qx, qy, qz };
    let [left, right, top, bottom] = [0, 0, 0, 0];
    for (let t = 0; t < pixelCount; t++) {
      left = Math.min(left, Math.floor(qx[t]));
      right = Math.max(right, Math.floor(qx[t]));
      top = Math.min(top, Math.floor(qy[t]));
      bottom = Math.max(bottom, Math.floor(qy[t]));
    }
    this.#left = left;
    this.#top = top;
    this.#rows = right - left + 1;
    this.#columns = bottom - top + 1;
    const binOf = (t: number): number =>
      (Math.floor(qx[t]) - left) * this.#columns + Math.floor(qy[t]) - top;
    this.#starts = new Uint32Array(this.#rows * this.#columns + 1);
    for (let t = 0; t < pixelCount; t++) {
      this.#starts[binOf(t) + 1] += mask[t] < 2 ? 1 : 0;
    }
    for (let bin = 1; bin < this.#starts.length; bin++) {
      this.#starts[bin] += this.#starts[bin - 1];
    }
    const next = this.#starts.slice();
    this.#pixels = new Uint32Array(this.#starts[this.#starts.length - 1]);
    for (let t = 0; t < pixelCount; t++) {
      if (mask[t] < 2) {
        this.#pixels[next[binOf(t)]++] = t;
      }
    }
  }

  /**
   * The pixels whose photons are merged into a voxel when the detector lies in the model by `matrix`, with the
   * trilinear share of each (spec/emc.md 3.7).
   *
   * @param voxel from the centre of the model, whole voxels.
   * @param isFlat whether the model is a plane, and the third coordinate counts for nothing.
   */
  reaching(voxel: Place, matrix: ArrayLike<number>, isFlat: boolean): ReachingPixel[] {
    const { qx, qy, qz } = this.#detector;
    const [x, y, z] = voxel;
    // Where the voxel lies for the detector: the inverse of a rotation is its transpose.
    const px = matrix[0] * x + matrix[3] * y + matrix[6] * z;
    const py = matrix[1] * x + matrix[4] * y + matrix[7] * z;
    const found: ReachingPixel[] = [];
    const [fromRow, toRow] = within(px, this.#left, this.#rows);
    const [fromColumn, toColumn] = within(py, this.#top, this.#columns);
    for (let row = fromRow; row <= toRow; row++) {
      const first = this.#starts[row * this.#columns + fromColumn];
      const end = this.#starts[row * this.#columns + toColumn + 1];
      for (let at = first; at < end && fromColumn <= toColumn; at++) {
        const pixel = this.#pixels[at];
        const [a, b, c] = [qx[pixel], qy[pixel], qz[pixel]];
        const share =
          part(matrix[0] * a + matrix[1] * b + matrix[2] * c - x) *
          part(matrix[3] * a + matrix[4] * b + matrix[5] * c - y) *
          (isFlat ? 1 : part(matrix[6] * a + matrix[7] * b + matrix[8] * c - z));
        if (share > 0) {
          found.push({ pixel, share });
        }
      }
    }
    return found;
  }
}

/** The bins that hold what is near a coordinate. */
function within(at: number, first: number, count: number): [from: number, to: number] {
  return [
    Math.max(Math.floor(at - REACH) - first, 0),
    Math.min(Math.floor(at + REACH) - first, count - 1),
  ];
}

/** Share of a voxel along one axis of what is so far from it. */
function part(distance: number): number {
  return Math.max(0, 1 - Math.abs(distance));
}
