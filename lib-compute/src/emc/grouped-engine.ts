import type {
  AdaptiveSteps,
  BackgroundSteps,
  EmcEngine,
  FrameMaxima,
  KeptProbabilities,
  MaximiseResult,
  MergedVolumes,
  ModelOptions,
  StepOptions,
} from '../backends/backend.ts';
import { joinedDeviceBytes } from '../backends/joined-device-bytes.ts';
import { takeSummedVolumes } from '../backends/take-summed-volumes.ts';
import { groupedSearch } from './adaptive/grouped-search.ts';
import { groupedBackground } from './background/grouped-background.ts';

/** An engine and the frames that it computes with, as places among all that take part. */
export interface EngineOfGroup {
  readonly engine: EmcEngine;
  readonly members: Uint32Array;
}

/**
 * Several engines as one, each with the frames of its own detector and all with the same tomograms and
 * grid. Values per frame are dealt out and put together; sums over frames are added. Slice sums come
 * group after group: each detector sees slices of its own.
 */
export class GroupedEngine implements EmcEngine {
  /** There where all groups have a background. */
  readonly background?: BackgroundSteps;
  /** There where all groups can search. */
  readonly adaptive?: AdaptiveSteps;
  readonly #groups: readonly EngineOfGroup[];
  readonly #frameCount: number;

  constructor(groups: readonly EngineOfGroup[]) {
    this.#groups = groups;
    this.#frameCount = groups.reduce((sum, { members }) => sum + members.length, 0);
    const backgrounds = groups.flatMap(({ engine: { background: steps }, members }) =>
      steps ? [{ steps, members }] : [],
    );
    if (backgrounds.length === groups.length) {
      this.background = groupedBackground(backgrounds);
    }
    const searching = groups.flatMap(({ engine: { adaptive }, members }) =>
      adaptive ? [{ adaptive, members }] : [],
    );
    if (searching.length === groups.length) {
      this.adaptive = groupedSearch(searching);
    }
  }

  get mostDeviceBytes(): number | undefined {
    return joinedDeviceBytes(this.#groups.map(({ engine }) => engine));
  }

  async setModel(model: Float64Array, options: ModelOptions = {}): Promise<void> {
    // Each engine has made the sums of its group alone, and no models.
    const all: ModelOptions = { ...options, isHeld: false };
    await this.#each(all, ({ engine }, o) => engine.setModel(model, { ...all, ...o }));
  }

  async sliceSums(options?: StepOptions): Promise<Float64Array> {
    const sums = await this.#each(options, ({ engine }, o) => engine.sliceSums(o));
    return Float64Array.from(sums.flatMap((values) => [...values]));
  }

  async likelihood(
    scale: Float64Array,
    window: Float64Array,
    options?: StepOptions,
  ): Promise<FrameMaxima> {
    const parts = await this.#each(options, ({ engine, members }, o) =>
      engine.likelihood(pick(scale, members), pick(window, members), o),
    );
    return {
      maximum: this.#perFrame(parts.map((part) => part.maximum)),
      tomogram: Int32Array.from(this.#perFrame(parts.map((part) => part.tomogram))),
    };
  }

  async probabilities(
    maximum: Float64Array,
    beta: Float64Array,
    options?: StepOptions,
  ): Promise<Float64Array> {
    return this.#perFrame(
      await this.#each(options, ({ engine, members }, o) =>
        engine.probabilities(pick(maximum, members), pick(beta, members), o),
      ),
    );
  }

  async listProbabilities(
    normaliser: Float64Array,
    options?: StepOptions,
  ): Promise<KeptProbabilities> {
    const parts = await this.#each(options, ({ engine, members }, o) =>
      engine.listProbabilities(pick(normaliser, members), o),
    );
    const counts = this.#perFrame(
      parts.map(({ offsets }) => offsets.subarray(1).map((end, d) => end - offsets[d])),
    );
    const offsets = new Uint32Array(this.#frameCount + 1);
    counts.forEach((count, d) => {
      offsets[d + 1] = offsets[d] + count;
    });
    const tomograms = new Int32Array(offsets[this.#frameCount]);
    const values = new Float64Array(offsets[this.#frameCount]);
    parts.forEach((part, group) => {
      this.#groups[group].members.forEach((d, own) => {
        const [begin, end] = [part.offsets[own], part.offsets[own + 1]];
        tomograms.set(part.tomograms.subarray(begin, end), offsets[d]);
        values.set(part.values.subarray(begin, end), offsets[d]);
      });
    });
    return { offsets, tomograms, values };
  }

  async maximise(
    normaliser: Float64Array,
    fluence: Float64Array,
    options?: StepOptions,
  ): Promise<MaximiseResult> {
    const parts = await this.#each(options, ({ engine, members }, o) =>
      engine.maximise(pick(normaliser, members), pick(fluence, members), o),
    );
    return {
      information: this.#perFrame(parts.map((part) => part.information)),
      logLikelihood: this.#perFrame(parts.map((part) => part.logLikelihood)),
      expectedPhotons: this.#perFrame(parts.map((part) => part.expectedPhotons)),
      occupancies: this.#perFrame(parts.map((part) => part.occupancies)),
      mergedTomograms: parts.reduce((sum, part) => sum + part.mergedTomograms, 0),
    };
  }

  async takeVolumes(volumes: MergedVolumes, options?: StepOptions): Promise<void> {
    const engines = this.#groups.map(({ engine }) => engine);
    await takeSummedVolumes(engines, volumes, options);
  }

  async dispose(): Promise<void> {
    await Promise.all(this.#groups.map(({ engine }) => engine.dispose()));
  }

  /** Lets one group after the other take the step. */
  async #each<Result>(
    { onProgress, ...options }: StepOptions = {},
    step: (group: EngineOfGroup, options: StepOptions) => Promise<Result>,
  ): Promise<Result[]> {
    const count = this.#groups.length;
    const results: Result[] = [];
    for (const [number, group] of this.#groups.entries()) {
      const own: StepOptions = onProgress
        ? {
            ...options,
            onProgress: (fraction) => {
              onProgress((number + fraction) / count);
            },
          }
        : options;
      results.push(await step(group, own));
    }
    return results;
  }

  /** Puts together what each group has for its frames, one or several values for each. */
  #perFrame(parts: readonly ArrayLike<number>[]): Float64Array {
    const each = parts[0].length / this.#groups[0].members.length;
    const all = new Float64Array(each * this.#frameCount);
    parts.forEach((part, group) => {
      this.#groups[group].members.forEach((d, own) => {
        for (let k = 0; k < each; k++) {
          all[d * each + k] = part[own * each + k];
        }
      });
    });
    return all;
  }
}

function pick(values: Float64Array, members: Uint32Array): Float64Array {
  return Float64Array.from(members, (d) => values[d]);
}
