import { flatDetector } from '@damselfly/compute/geometry/flat-detector.ts';
import type { Detector } from '@damselfly/compute/geometry/detector.ts';
import type { Rotations } from '@damselfly/compute/geometry/rotations.ts';
import {
  frameOrientation,
  type FrameOrientation,
} from '@damselfly/compute/matching/frame-orientation.ts';
import { expectedPhotons, modelSlice } from '@damselfly/compute/matching/model-slice.ts';
import { PixelBins } from '@damselfly/compute/matching/pixel-bins.ts';
import { triedRotations } from '@damselfly/compute/matching/tried-rotations.ts';
import {
  mostPhotons,
  voxelFrame,
  type PassingFrame,
  type VoxelFrame,
} from '@damselfly/compute/matching/voxel-frames.ts';
import type { FrameStore } from './frame-store.ts';
import type {
  LaidOutFrame,
  ModelRequest,
  OrientationsRequest,
  PowderReport,
  VoxelRequest,
} from './frames-request.ts';

/** Lays frames into the models of an iteration, and finds the slices that they are compared with. */
export class FrameMatcher {
  readonly #store: FrameStore;
  #known: OrientationsRequest | undefined;
  #rotations: Rotations | undefined;
  #model: ModelRequest | undefined;
  #search: AbortController | undefined;

  constructor(store: FrameStore) {
    this.#store = store;
  }

  /** @returns whether it is known which rotations the run tries. */
  useOrientations(request: OrientationsRequest): boolean {
    const isSame = JSON.stringify(request.rotations) === JSON.stringify(this.#known?.rotations);
    // A list of a million rotations takes a second.
    this.#rotations = isSame ? this.#rotations : triedRotations(request.rotations);
    this.#known = request;
    this.#model = undefined;
    return this.#rotations !== undefined;
  }

  useModel(model: ModelRequest): void {
    this.#model = model;
  }

  /**
   * What the model predicts of a frame in its most likely orientation, in photons.
   *
   * @returns undefined for frames that take no part, are of another model, or have no detector.
   * @throws what reading the frame throws; Input where planes are to lie on a detector without a distance.
   */
  async slice(frame: number): Promise<LaidOutFrame | undefined> {
    const model = this.#model;
    const orientation = this.#orientationOf(frame);
    const seen = orientation && (await this.#store.seen(frame));
    if (!model || !seen || orientation.mode !== model.mode) {
      return undefined;
    }
    const { detector, values } = seen;
    const slice = modelSlice(this.#placed(detector), model, orientation.matrix);
    let photons = 0;
    for (let pixel = 0; pixel < values.length; pixel++) {
      photons += detector.mask[pixel] === 0 ? values[pixel] : 0;
    }
    return seen.layOut(expectedPhotons(slice, detector.mask, photons));
  }

  /**
   * The frames whose photons a voxel is made of, those that add most first; a search that is under way is given
   * up.
   *
   * @throws what reading throws.
   */
  async framesAt({ voxel, mode, most }: VoxelRequest, report: PowderReport): Promise<VoxelFrame[]> {
    this.cancelSearch();
    const search = new AbortController();
    this.#search = search;
    const passing = new Map(this.#passing(voxel, mode).map((one) => [one.frame, one]));
    const found: VoxelFrame[] = [];
    await this.#store.visit(
      [...passing.keys()],
      (frame, photonsAt) => {
        const one = passing.get(frame);
        if (one) {
          found.push(voxelFrame(one, photonsAt));
        }
      },
      (done) => {
        report(done, passing.size);
      },
      search.signal,
    );
    return mostPhotons(found, most);
  }

  cancelSearch(): void {
    this.#search?.abort();
    this.#search = undefined;
  }

  /** Frames with pixels at the voxel, or at the one opposite where models are centrosymmetric. */
  #passing(voxel: VoxelRequest['voxel'], mode: number): PassingFrame[] {
    const known = this.#known;
    if (!known) {
      return [];
    }
    const { kind, isCentrosymmetric } = known.rotations;
    const isFlat = kind === 'planes';
    const [x, y, z] = voxel;
    const isMiddle = x === 0 && y === 0 && z === 0;
    const isTwice = !isMiddle && (!isFlat || isCentrosymmetric);
    const places = isTwice ? [voxel, [-x, -y, -z] as const] : [voxel];
    const binsOf = new Map<Detector, PixelBins>();
    const passing: PassingFrame[] = [];
    for (let frame = 0; frame < known.orientations.length; frame++) {
      const orientation = this.#orientationOf(frame);
      const detector = this.#store.detectorOf(frame);
      if (orientation?.mode !== mode || !detector) {
        continue;
      }
      const bins = binsOf.get(detector) ?? new PixelBins(this.#placed(detector));
      binsOf.set(detector, bins);
      const pixels = places.flatMap((place) => bins.reaching(place, orientation.matrix, isFlat));
      if (pixels.length > 0) {
        passing.push({ frame, pixels });
      }
    }
    return passing;
  }

  #orientationOf(frame: number): FrameOrientation | undefined {
    return (
      this.#known &&
      this.#rotations &&
      frameOrientation(this.#known.orientations[frame], this.#rotations, this.#known.modes)
    );
  }

  /** As the models see it. */
  #placed(detector: Detector): Detector {
    return this.#known?.rotations.kind === 'planes' ? flatDetector(detector) : detector;
  }
}
