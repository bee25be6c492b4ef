import { readPlace } from '../../read-place.ts';
import type { Triple, VolumeData, VoxelReading } from '../../volume-data.ts';
import { cameraRay } from '../camera/camera-ray.ts';
import { pointedVoxel } from './pointed-voxel.ts';
import type { Spot } from '../together/spot-at.ts';
import type { Camera, VolumeState } from '../volume-state.ts';
import type { VolumeView } from '../volume-view.ts';

export interface PointerContext {
  readonly view: Pick<VolumeView, 'point' | 'read'>;
  /** What is shown, and from where; no data before there is a picture. */
  readonly shown: () => {
    readonly data: VolumeData | undefined;
    readonly state: VolumeState;
    readonly camera: Camera;
  };
  readonly hovered: (reading: VoxelReading | undefined) => void;
  readonly choose: (change: Pick<VolumeState, 'measured'>) => void;
}

/** What the pointer finds in the picture, and what is pointed at in another view. */
export class VolumePointer {
  readonly #context: PointerContext;

  constructor(context: PointerContext) {
    this.#context = context;
  }

  /** The pointer is at a point of a picture. */
  point(spot: Spot | undefined): void {
    const { view, shown, hovered } = this.#context;
    if (spot) {
      const reading = this.#readingAt(spot);
      view.point(undefined);
      view.read(reading, spot.data, shown().state);
      hovered(reading);
    }
  }

  leave(): void {
    const { view, shown, hovered } = this.#context;
    view.read(undefined, undefined, shown().state);
    hovered(undefined);
  }

  /** The first of two places to measure between, or the second; after both a new first. */
  measure(spot: Spot | undefined): void {
    const { shown, choose } = this.#context;
    const { measures, measured } = shown().state;
    const reading = measures && spot ? this.#readingAt(spot) : undefined;
    if (reading) {
      const before = measured.length === 2 ? [] : measured;
      choose({ measured: [...before, [...reading.position]] });
    }
  }

  /** A place is pointed at beside the picture: it is marked in it and in other views. */
  look(place: Readonly<Triple> | undefined): void {
    this.#context.hovered(this.mark(place));
  }

  /** Marks a place that is pointed at in another view, and reads the value there. */
  mark(place: Readonly<Triple> | undefined): VoxelReading | undefined {
    const { view, shown } = this.#context;
    const { data, state } = shown();
    const reading = place && data && readPlace(data, place);
    view.point(place);
    view.read(reading, data, state);
    return reading;
  }

  #readingAt({ data, x, y }: Spot): VoxelReading | undefined {
    const { state, camera } = this.#context.shown();
    return pointedVoxel(data, state, cameraRay(camera, state.projection, x, y));
  }
}
