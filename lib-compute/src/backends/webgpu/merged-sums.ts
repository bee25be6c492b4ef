import { backendError } from '../../errors.ts';
import type { MergedVolumes, StepOptions } from '../backend.ts';
import type { EngineState } from './engine-state.ts';
import type { Shares } from './merge-sources.ts';
import { mergeTiles } from './merge-tiles.ts';
import type { ModelScale } from './model-scale.ts';
import { takeModels } from './take-models.ts';
import { clearVolumes, takeVolumes } from './take-volumes.ts';
import { volumeBounds, volumeScale, type VolumeBounds, type VolumeScale } from './volume-scale.ts';

/** The merged sums of an iteration on the device, which are taken once: as they are, or as the models that they make. */
export class MergedSums {
  readonly #state: EngineState;
  readonly #bounds: VolumeBounds;
  /** There while there are sums. */
  #units: VolumeScale | undefined;
  #areModels = false;

  constructor(state: EngineState) {
    this.#state = state;
    this.#bounds = volumeBounds(state.problem);
  }

  /** Whether what was taken last are models, which lie where the current ones do. */
  get areModels(): boolean {
    return this.#areModels;
  }

  forget(): void {
    this.#units = undefined;
    this.#areModels = false;
  }

  /**
   * @param fluence phi of each frame.
   * @returns how many tomograms were merged.
   */
  async merge(
    scale: ModelScale,
    shares: Shares,
    fluence: Float64Array,
    options: StepOptions,
  ): Promise<number> {
    this.forget();
    clearVolumes(this.#state);
    const units = volumeScale(this.#bounds, fluence);
    const merged = await mergeTiles(this.#state, { ...scale, ...units }, shares, fluence, options);
    this.#units = units;
    return merged;
  }

  async takeVolumes(volumes: MergedVolumes, options: StepOptions): Promise<void> {
    await takeVolumes(this.#state, this.#useUnits(), volumes, options);
  }

  /** @param averaged how many models, from the first on, are averaged with their Friedel mates. */
  async takeModels(volumes: MergedVolumes, averaged: number, options: StepOptions): Promise<void> {
    await takeModels(this.#state, this.#useUnits(), averaged, volumes, options);
    this.#areModels = true;
  }

  #useUnits(): VolumeScale {
    const units = this.#units;
    if (units === undefined) {
      const reason = 'there are no volumes; maximise comes first in every iteration';
      throw backendError({ backend: 'webgpu', operation: 'collecting the volumes', reason });
    }
    this.#units = undefined;
    return units;
  }
}
