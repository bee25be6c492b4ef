import { Signal, type ISignal } from '@lumino/signaling';
import { errorText } from '../../../services/error-text.ts';
import type { Triple } from '../../../viewers/volume-data.ts';
import { Attempts } from '../../frame/attempts.ts';
import type { RunFrames, VoxelFrames } from './run-frames.ts';

/** So many frames are listed. */
const MOST = 200;

export type VoxelSearchState =
  | { readonly state: 'none' }
  | { readonly state: 'searching'; readonly done: number; readonly all: number }
  | { readonly state: 'failed'; readonly reason: string }
  /** `frames` are missing where it is not known how frames lie in the model. */
  | { readonly state: 'found'; readonly frames: VoxelFrames | undefined };

/** Finds the frames that a voxel is made of, one voxel at a time. */
export class VoxelSearch {
  readonly #frames: Pick<RunFrames, 'framesAt' | 'cancelSearch'>;
  readonly #changed = new Signal<this, void>(this);
  readonly #attempts = new Attempts();
  #voxel: Readonly<Triple> | undefined;
  #state: VoxelSearchState = { state: 'none' };

  constructor(frames: Pick<RunFrames, 'framesAt' | 'cancelSearch'>) {
    this.#frames = frames;
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** The one that was asked for last, from the centre of the model. */
  get voxel(): Readonly<Triple> | undefined {
    return this.#voxel;
  }

  get state(): VoxelSearchState {
    return this.#state;
  }

  async find(place: Readonly<Triple>, mode: number, iteration: number): Promise<void> {
    const isWanted = this.#attempts.begin();
    // Added to 0, -0 is 0.
    const [x, y, z] = place.map((at) => 0 + Math.round(at));
    this.#voxel = [x, y, z];
    this.#set({ state: 'searching', done: 0, all: 0 });
    try {
      const request = { voxel: [x, y, z], mode, most: MOST } as const;
      const frames = await this.#frames.framesAt(request, iteration, (done, all) => {
        if (isWanted()) {
          this.#set({ state: 'searching', done, all });
        }
      });
      if (isWanted()) {
        this.#set({ state: 'found', frames });
      }
    } catch (error) {
      if (isWanted()) {
        this.#set({ state: 'failed', reason: errorText(error) });
      }
    }
  }

  cancel(): void {
    this.#attempts.begin();
    this.#frames.cancelSearch();
    this.#set({ state: 'none' });
  }

  #set(state: VoxelSearchState): void {
    this.#state = state;
    this.#changed.emit();
  }
}
