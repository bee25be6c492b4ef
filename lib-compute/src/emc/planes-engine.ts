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

/** An engine over planes: takes and gives N x N values where the engine below has two planes for each. */
export class PlanesEngine implements EmcEngine {
  readonly background?: BackgroundSteps;
  readonly adaptive?: AdaptiveSteps;
  readonly #engine: EmcEngine;

  constructor(engine: EmcEngine) {
    this.#engine = engine;
    if (engine.background) {
      this.background = engine.background;
    }
    if (engine.adaptive) {
      this.adaptive = engine.adaptive;
    }
  }

  get mostDeviceBytes(): number | undefined {
    return this.#engine.mostDeviceBytes;
  }

  async setModel(model: Float64Array, options?: ModelOptions): Promise<void> {
    await this.#engine.setModel(withSecondPlane(model), options);
  }

  sliceSums(options?: StepOptions): Promise<Float64Array> {
    return this.#engine.sliceSums(options);
  }

  likelihood(
    scale: Float64Array,
    window: Float64Array,
    options?: StepOptions,
  ): Promise<FrameMaxima> {
    return this.#engine.likelihood(scale, window, options);
  }

  probabilities(
    maximum: Float64Array,
    beta: Float64Array,
    options?: StepOptions,
  ): Promise<Float64Array> {
    return this.#engine.probabilities(maximum, beta, options);
  }

  listProbabilities(normaliser: Float64Array, options?: StepOptions): Promise<KeptProbabilities> {
    return this.#engine.listProbabilities(normaliser, options);
  }

  maximise(
    normaliser: Float64Array,
    fluence: Float64Array,
    options?: StepOptions,
  ): Promise<MaximiseResult> {
    return this.#engine.maximise(normaliser, fluence, options);
  }

  async takeVolumes({ sum, weight }: MergedVolumes, options?: StepOptions): Promise<void> {
    const both = {
      sum: new Float64Array(2 * sum.length),
      weight: new Float64Array(2 * weight.length),
    };
    await this.#engine.takeVolumes(both, options);
    takeFirstPlane(both.sum, sum);
    takeFirstPlane(both.weight, weight);
  }

  dispose(): Promise<void> {
    return this.#engine.dispose();
  }
}

/** The second plane lies beside the first: z is the fastest of the indices. */
function withSecondPlane(values: Float64Array): Float64Array {
  const both = new Float64Array(2 * values.length);
  values.forEach((value, voxel) => {
    both[2 * voxel] = value;
  });
  return both;
}

function takeFirstPlane(both: Float64Array, values: Float64Array): void {
  for (let voxel = 0; voxel < values.length; voxel++) {
    values[voxel] = both[2 * voxel];
  }
}
