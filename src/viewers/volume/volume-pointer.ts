import { readPlace } from '../read-place.ts';
import type { Triple, VolumeData, VoxelReading } from '../volume-data.ts';
import { cameraRay } from './camera-ray.ts';
import { pointedVoxel } from './pointed-voxel.ts';
import type { Camera, VolumeState } from './volume-state.ts';
import type { VolumeView } from './volume-view.ts';

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

  /** The pointer is at a place, from the picture's middle in halves of its height. */
  point(x: number, y: number): void {
    const { view, shown, hovered } = this.#context;
    const { data, state } = shown();
    if (data) {
      const reading = this.#readingAt(x, y);
      view.point(undefined);
      view.read(reading, data, state);
      hovered(reading);
    }
  }

  leave(): void {
    const { view, shown, hovered } = this.#context;
    view.read(undefined, undefined, shown().state);
    hovered(undefined);
  }

  /** The first of two places to measure between, or the second; after both a new first. */
  measure(x: number, y: number): void {
    const { shown, choose } = this.#context;
    const { measures, measured } = shown().state;
    const reading = measures ? this.#readingAt(x, y) : undefined;
    if (reading) {
      const before = measured.length === 2 ? [] : measured;
      choose({ measured: [...before, [...reading.position]] });
    }
  }

  /** Marks a place that is pointed at in another view, and reads the value there. */
  mark(place: Readonly<Triple> | undefined): void {
    const { view, shown } = this.#context;
    const { data, state } = shown();
    const reading = place && data && readPlace(data, place);
    view.point(place);
    view.read(reading, data, state);
  }

  #readingAt(x: number, y: number): VoxelReading | undefined {
    const { data, state, camera } = this.#context.shown();
    return data && pointedVoxel(data, state, cameraRay(camera, state.projection, x, y));
  }
}
