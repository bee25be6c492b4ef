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
} from '../backend.ts';
import { joinedDeviceBytes } from '../joined-device-bytes.ts';
import { joinMaxima, joinResults, joinSums } from '../join-results.ts';
import { takeSummedVolumes } from '../take-summed-volumes.ts';
import { joinedSearch } from './joined-search.ts';
import { afterAll } from './after-all.ts';
import { joinedBackground } from './joined-background.ts';
import { joinProbabilities } from '../join-probabilities.ts';
import { probabilityList } from './probability-list.ts';
import { meanProgress } from './mean-progress.ts';

/** An engine and the number of the first of its tomograms among all. */
export interface EngineOfShare {
  readonly engine: EmcEngine;
  readonly first: number;
}

/**
 * Engines of several devices as one: each has all frames and its own run of tomograms. They compute side by side,
 * and what they give is joined in their order, so that the bits do not depend on which is done first.
 */
export class JoinedEngine implements EmcEngine {
  /** There where all of them have a background. */
  readonly background?: BackgroundSteps;
  /** There where all of them can search. */
  readonly adaptive?: AdaptiveSteps;
  readonly #shares: readonly EngineOfShare[];

  constructor(shares: readonly EngineOfShare[]) {
    this.#shares = shares;
    const backgrounds = shares.flatMap(({ engine }) => engine.background ?? []);
    if (backgrounds.length === shares.length) {
      this.background = joinedBackground(backgrounds);
    }
    const searching = shares.flatMap(({ engine: { adaptive }, first }) =>
      adaptive ? [{ adaptive, first }] : [],
    );
    if (searching.length === shares.length) {
      this.adaptive = joinedSearch(searching);
    }
  }

  get mostDeviceBytes(): number | undefined {
    return joinedDeviceBytes(this.#shares.map(({ engine }) => engine));
  }

  async setModel(model: Float64Array, options: ModelOptions = {}): Promise<void> {
    // Each engine has made the sums of its share alone, and no models.
    const all: ModelOptions = { ...options, isHeld: false };
    await this.#all(all, ({ engine }, own) => engine.setModel(model, { ...all, ...own }));
  }

  async sliceSums(options?: StepOptions): Promise<Float64Array> {
    const parts = await this.#all(options, ({ engine }, own) => engine.sliceSums(own));
    const sums = new Float64Array(parts.reduce((count, part) => count + part.length, 0));
    parts.forEach((part, share) => {
      sums.set(part, this.#shares[share].first);
    });
    return sums;
  }

  async likelihood(
    scale: Float64Array,
    window: Float64Array,
    options?: StepOptions,
  ): Promise<FrameMaxima> {
    return joinMaxima(
      await this.#all(options, async ({ engine, first }, own) => {
        const { maximum, tomogram } = await engine.likelihood(scale, window, own);
        return { maximum, tomogram: tomogram.map((number) => first + number) };
      }),
    );
  }

  async probabilities(
    maximum: Float64Array,
    beta: Float64Array,
    options?: StepOptions,
  ): Promise<Float64Array> {
    return joinSums(
      await this.#all(options, ({ engine }, own) => engine.probabilities(maximum, beta, own)),
    );
  }

  async listProbabilities(
    normaliser: Float64Array,
    options?: StepOptions,
  ): Promise<KeptProbabilities> {
    const lists = await this.#all(options, async ({ engine, first }, own) =>
      probabilityList(await engine.listProbabilities(normaliser, own), first),
    );
    return joinProbabilities(lists, normaliser.length);
  }

  async maximise(
    normaliser: Float64Array,
    fluence: Float64Array,
    options?: StepOptions,
  ): Promise<MaximiseResult> {
    return joinResults(
      await this.#all(options, ({ engine }, own) => engine.maximise(normaliser, fluence, own)),
    );
  }

  async takeVolumes(volumes: MergedVolumes, options?: StepOptions): Promise<void> {
    const engines = this.#shares.map(({ engine }) => engine);
    await takeSummedVolumes(engines, volumes, options);
  }

  async dispose(): Promise<void> {
    await afterAll(this.#shares.map(({ engine }) => engine.dispose()));
  }

  #all<Result>(
    options: StepOptions | undefined,
    step: (share: EngineOfShare, options: StepOptions) => Promise<Result>,
  ): Promise<Result[]> {
    const own = meanProgress(options, this.#shares.length);
    return afterAll(this.#shares.map((share, number) => step(share, own[number])));
  }
}
