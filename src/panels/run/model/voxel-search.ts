import { Signal, type ISignal } from '@lumino/signaling';
import { errorText } from '../../../services/error-text.ts';
import type { Triple } from '../../../viewers/volume-data.ts';
import type { PowderReport } from '../../frame/data/frames-request.ts';
import type { RunFrames, VoxelFrames } from './run-frames.ts';

/** So many frames are listed. */
const MOST = 200;

/** What was searched for: a voxel, from the centre of a model. */
export interface SearchedVoxel {
  readonly voxel: Readonly<Triple>;
  readonly mode: number;
  readonly iteration: number;
}

export type VoxelSearchState =
  | { readonly state: 'none' }
  | { readonly state: 'searching'; readonly done: number; readonly all: number }
  | { readonly state: 'failed'; readonly reason: string }
  /** Frames without a photon there are left out; `frames` are missing where it is not known how they lie in the model. */
  | { readonly state: 'found'; readonly frames: VoxelFrames | undefined };

/** Finds the frames that a voxel is made of, one voxel at a time. */
export class VoxelSearch {
  readonly #frames: Pick<RunFrames, 'framesAt'>;
  readonly #changed = new Signal<this, void>(this);
  #search: AbortController | undefined;
  #searched: SearchedVoxel | undefined;
  #state: VoxelSearchState = { state: 'none' };

  constructor(frames: Pick<RunFrames, 'framesAt'>) {
    this.#frames = frames;
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** What was asked for last. */
  get searched(): SearchedVoxel | undefined {
    return this.#searched;
  }

  get state(): VoxelSearchState {
    return this.#state;
  }

  /** Takes the place of a search that is under way. */
  async find(place: Readonly<Triple>, mode: number, iteration: number): Promise<void> {
    this.#search?.abort();
    const search = new AbortController();
    this.#search = search;
    // Added to 0, -0 is 0.
    const [x, y, z] = place.map((at) => 0 + Math.round(at));
    this.#searched = { voxel: [x, y, z], mode, iteration };
    this.#set({ state: 'searching', done: 0, all: 0 });
    const report = (done: number, all: number): void => {
      // Reports come from the worker by another way than the answer: the last of them may come after it.
      if (this.#search === search) {
        this.#set({ state: 'searching', done, all });
      }
    };
    const end = await this.#ended(search.signal, report, this.#searched);
    if (this.#search === search) {
      this.#search = undefined;
      this.#set(end);
    }
  }

  /** Ends a search that is under way, and forgets what was found. */
  cancel(): void {
    this.#search?.abort();
    this.#search = undefined;
    this.#set({ state: 'none' });
  }

  /** @returns what came of a search. */
  async #ended(
    signal: AbortSignal,
    report: PowderReport,
    { voxel: [x, y, z], mode, iteration }: SearchedVoxel,
  ): Promise<VoxelSearchState> {
    try {
      const request = { voxel: [x, y, z], mode, most: MOST } as const;
      const frames = await this.#frames.framesAt(request, iteration, report, signal);
      return { state: 'found', frames: frames?.filter(({ photons }) => photons > 0) };
    } catch (error) {
      return { state: 'failed', reason: errorText(error) };
    }
  }

  #set(state: VoxelSearchState): void {
    this.#state = state;
    this.#changed.emit();
  }
}
