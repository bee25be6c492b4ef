import { transfer } from 'comlink';
import { backendError } from '../../errors.ts';
import type { FluenceSlopes, FluenceTrial, FrameMaxima, MaximiseResult } from '../backend.ts';
import { voxelCount } from '../emc-problem.ts';
import type { PairList } from '../float32/pair-store.ts';
import type { ProbabilityList } from '../join-probabilities.ts';
import { scaleIntensities } from './intensity-tiles.ts';
import { addSlopesOfTiles, beginTrial, slopesOfTrial } from './fluence-tiles.ts';
import { likelihoodOfTiles, sumTiles } from './likelihood-tiles.ts';
import { loadTiles } from './load-setup.ts';
import { maximiseTiles } from './maximise-tiles.ts';
import { buffersOf, type PhotonLists } from './photon-lists.ts';
import type { ModelTops } from '../float32/screening-levels.ts';
import { lastOrientations, meetLast } from './screening/last-orientations.ts';
import { setLevels, setReach } from './screening/set-levels.ts';
import { screenTiles } from './screening/screen-tiles.ts';
import type { WorkerTiles } from './search-tiles.ts';
import { TILE } from './tomogram-tiles.ts';
import { weighTomograms } from './weigh-tomograms.ts';
import type { Prepared, Shortage, TileRange, WorkerApi, WorkerSetup } from './worker-api.ts';
import { EXPAND_PIXEL_BYTES } from './worker-layout.ts';
import { prepareState, type WorkerState } from './worker-state.ts';

/** Fields of a pixel that come with each model (assembly/expand.ts). */
const PIXEL_FIELDS = EXPAND_PIXEL_BYTES / 4;
const FACTOR_FIELD = 3;
const MISSING_FIELD = 5;

/** One worker: fills the memory of its kernels, calls them, and reads what they leave there. */
export class WasmWorker implements WorkerApi {
  #state: WorkerState | undefined;
  /** Where the kept pairs of each tile begin, while a step goes through them tile by tile. */
  #tileAddresses: Float64Array = new Float64Array();
  #mergedTomograms = 0;

  async prepare(setup: WorkerSetup, photons: PhotonLists): Promise<Prepared> {
    const state = await prepareState(setup, photons);
    const shortage = 'needed' in state ? state : undefined;
    this.#state = 'needed' in state ? undefined : state;
    return transfer({ photons, shortage }, buffersOf(photons));
  }

  loadTiles({ tiles, candidates, candidateTiles }: WorkerTiles): void {
    const state = this.#ready();
    loadTiles(state.memory, state.layout, tiles);
    state.keptSlices = 0;
    state.tomogramCount = tiles.numbers.length;
    state.models = tiles.models;
    state.logWeights = tiles.logWeights;
    state.candidates = candidates;
    state.candidateTiles = candidateTiles;
    weighTomograms(state);
  }

  leaveOut(models: Uint8Array | undefined): void {
    const state = this.#ready();
    state.leftOut = models;
    weighTomograms(state);
  }

  loadModel(begin: number, values: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
    const { memory, layout } = this.#ready();
    memory.float32(layout.volumes + 4 * begin, values.length).set(values);
    return transfer(values, [values.buffer]);
  }

  loadReference(factors: Float32Array, missing: Float32Array): void {
    const state = this.#ready();
    const { memory, layout } = state;
    state.keptSlices = 0;
    const pixels = memory.float32(layout.expandPixels, PIXEL_FIELDS * factors.length);
    for (let pixel = 0; pixel < factors.length; pixel++) {
      pixels[PIXEL_FIELDS * pixel + FACTOR_FIELD] = factors[pixel];
      pixels[PIXEL_FIELDS * pixel + MISSING_FIELD] = missing[pixel];
    }
  }

  loadTops(tops: ModelTops): void {
    setLevels(this.#ready(), tops);
  }

  sumSlices(range: TileRange): void {
    sumTiles(this.#ready(), range);
  }

  sliceSums(): Float64Array {
    const { memory, layout, tomogramCount } = this.#ready();
    return memory.float64(layout.sliceSums, tomogramCount).slice();
  }

  beginLikelihood(scale: Float64Array, window: Float64Array): void {
    const state = this.#ready();
    const { memory, layout, kept, frameCount, blockSize } = state;
    memory.float64(layout.scale, frameCount).set(scale);
    memory.float64(layout.window, frameCount).set(window);
    memory.float64(layout.maximum, frameCount).fill(-Infinity);
    memory.int32(layout.best, frameCount).fill(-1);
    memory.float32(layout.rows + 4 * TILE * blockSize, TILE).fill(0);
    setReach(state, window);
    kept.clear();
    if (state.gaussian) {
      scaleIntensities(state, state.gaussian, scale);
    }
  }

  loadLast(last: Int32Array): void {
    const state = this.#ready();
    if (state.screening) {
      state.screening.last = lastOrientations(state, last);
    }
  }

  meetLast(range: TileRange): void {
    const state = this.#ready();
    // Where most pairs count, nothing is left out for what these would tell.
    if (state.screening?.pace.pays) {
      meetLast(state, state.screening, range);
    }
  }

  likelihood(range: TileRange): Shortage | undefined {
    const state = this.#ready();
    const { screening, candidateTiles } = state;
    const few = { from: range.from, to: Math.min(range.to, candidateTiles) };
    const all = { from: Math.max(range.from, candidateTiles), to: range.to };
    const shortage = likelihoodOfTiles(state, few);
    return (
      shortage ?? (screening ? screenTiles(state, screening, all) : likelihoodOfTiles(state, all))
    );
  }

  maxima(): FrameMaxima {
    const { memory, layout, frameCount } = this.#ready();
    return {
      maximum: memory.float64(layout.maximum, frameCount).slice(),
      tomogram: memory.int32(layout.best, frameCount).slice(),
    };
  }

  listPairs(low: Float64Array, high: Float64Array): PairList {
    const { memory, layout, kept, tomogramCount } = this.#ready();
    return kept.list(low, high, memory.int32(layout.numbers, tomogramCount));
  }

  overwritePairs(places: Float64Array, logLikelihoods: Float64Array): void {
    this.#ready().kept.overwrite(places, logLikelihoods);
  }

  listProbabilities(normaliser: Float64Array): ProbabilityList {
    const { memory, layout, kept, frameCount, tomogramCount } = this.#ready();
    const beta = memory.float64(layout.beta, frameCount);
    return kept.listProbabilities(beta, normaliser, memory.int32(layout.numbers, tomogramCount));
  }

  probabilities(maximum: Float64Array, window: Float64Array, beta: Float64Array): Float64Array {
    const { memory, layout, kept, frameCount } = this.#ready();
    memory.float64(layout.maximum, frameCount).set(maximum);
    memory.float64(layout.window, frameCount).set(window);
    memory.float64(layout.beta, frameCount).set(beta);
    kept.settle(layout.maximum, layout.window);
    const sums = memory.float64(layout.normaliser, frameCount);
    sums.fill(0);
    kept.addExponentials(layout.beta, layout.normaliser);
    return sums.slice();
  }

  setFluence(fluence: Float64Array, references: Float64Array): void {
    const { memory, layout, frameCount } = this.#ready();
    memory.float64(layout.backgroundFluence, frameCount).set(fluence);
    const table = memory.float64(layout.backgroundPixels, 2 * references.length);
    references.forEach((value, pixel) => {
      table[2 * pixel + 1] = value;
    });
  }

  expectedPhotons(normaliser: Float64Array): Float64Array {
    const { memory, layout, kept, frameCount, tomogramCount } = this.#ready();
    const beta = memory.float64(layout.beta, frameCount);
    return kept.expectedPhotons(beta, normaliser, memory.float64(layout.sliceSums, tomogramCount));
  }

  beginSlopes(trial: FluenceTrial): void {
    const state = this.#ready();
    beginTrial(state, trial);
    this.#tileAddresses = state.kept.tileAddresses(state.tomogramCount / TILE);
  }

  addSlopes(range: TileRange): void {
    addSlopesOfTiles(this.#ready(), this.#tileAddresses, range);
  }

  slopes(): FluenceSlopes {
    return slopesOfTrial(this.#ready());
  }

  beginMaximise(normaliser: Float64Array, fluence: Float64Array, maximum: Float64Array): void {
    const { memory, layout, kept, frameCount, tomogramCount, grid } = this.#ready();
    memory.float64(layout.normaliser, frameCount).set(normaliser.map(Math.log));
    memory.float64(layout.fluence, frameCount).set(fluence);
    memory.float64(layout.maximum, frameCount).set(maximum);
    memory.float64(layout.information, frameCount).fill(0);
    memory.float64(layout.logLikelihood, frameCount).fill(0);
    memory.float64(layout.expectedPhotons, frameCount).fill(0);
    memory.float64(layout.occupancies, frameCount * grid.models).fill(0);
    memory.float64(layout.volumes, 2 * voxelCount(grid) * grid.models).fill(0);
    this.#tileAddresses = kept.tileAddresses(tomogramCount / TILE);
    this.#mergedTomograms = 0;
  }

  maximise(range: TileRange): void {
    this.#mergedTomograms += maximiseTiles(this.#ready(), this.#tileAddresses, range);
  }

  sums(): MaximiseResult {
    const { memory, layout, frameCount, grid } = this.#ready();
    return {
      information: memory.float64(layout.information, frameCount).slice(),
      logLikelihood: memory.float64(layout.logLikelihood, frameCount).slice(),
      expectedPhotons: memory.float64(layout.expectedPhotons, frameCount).slice(),
      occupancies: memory.float64(layout.occupancies, frameCount * grid.models).slice(),
      mergedTomograms: this.#mergedTomograms,
    };
  }

  volumes(begin: number, pairs: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
    const { memory, layout } = this.#ready();
    pairs.set(memory.float64(layout.volumes + 16 * begin, pairs.length));
    return transfer(pairs, [pairs.buffer]);
  }

  #ready(): WorkerState {
    if (this.#state === undefined) {
      throw backendError({
        backend: 'wasm',
        operation: 'a step',
        reason: 'the worker was not prepared',
      });
    }
    return this.#state;
  }
}
