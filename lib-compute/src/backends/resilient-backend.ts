import { backendError, isDamselflyError } from '../errors.ts';
import type {
  AdaptiveSteps,
  Backend,
  BackgroundSteps,
  EmcEngine,
  EngineOptions,
  FrameMaxima,
  KeptProbabilities,
  MaximiseResult,
  MergedVolumes,
  ModelOptions,
  ModelUpdate,
  StepOptions,
} from './backend.ts';
import type { EmcProblem } from './emc-problem.ts';

export interface Resilience {
  /** Takes over where the backend's devices do not last. */
  readonly fallback: () => Promise<Backend>;
  /** Told in a sentence or two what was lost and what computes now. */
  readonly onLoss: (notice: string) => void;
}

/** How often an engine loses its device at most: after the second time the fallback computes. */
export const MOST_LOSSES = 2;

/**
 * A backend whose engines outlive their device. The step that loses it throws DeviceLost, and so the
 * iteration is known to be lost; with the next `setModel` the engine begins anew on another device of the
 * same backend, or where there is none, or none that lasts, on the fallback (emc/iterate-through-losses.ts).
 */
export function resilientBackend(backend: Backend, resilience: Resilience): Backend {
  return {
    ...backend,
    async prepare(problem, options) {
      const engine = await backend.prepare(problem, options);
      return new ResilientEngine(engine, { backend, problem, options, ...resilience });
    },
  };
}

interface Origin extends Resilience {
  readonly backend: Backend;
  readonly problem: EmcProblem;
  readonly options: EngineOptions;
}

class ResilientEngine implements EmcEngine {
  readonly background?: BackgroundSteps;
  readonly adaptive?: AdaptiveSteps;
  readonly #origin: Origin;
  #engine: EmcEngine;
  #losses = 0;
  /** Why the engine cannot go on. */
  #lost: Error | undefined;

  constructor(engine: EmcEngine, origin: Origin) {
    this.#engine = engine;
    this.#origin = origin;
    if (engine.adaptive) {
      this.adaptive = {
        setSearch: (search) => this.#adaptively((steps) => steps.setSearch(search)),
        contenders: (levels) => this.#adaptively((steps) => steps.contenders(levels)),
      };
    }
    if (engine.background) {
      this.background = {
        setFluence: (fluence) => this.#overBackground((steps) => steps.setFluence(fluence)),
        expectedPhotons: (normaliser) =>
          this.#overBackground((steps) => steps.expectedPhotons(normaliser)),
        fluenceSlopes: (trial, options) =>
          this.#overBackground((steps) => steps.fluenceSlopes(trial, options)),
      };
    }
  }

  /** There as long as the engine that computes now has it. */
  get update(): ModelUpdate | undefined {
    const { update } = this.#engine;
    return (
      update && {
        takeModels: (...parameters) => this.#watch(() => update.takeModels(...parameters)),
      }
    );
  }

  /** Of the engine that computes now. */
  get mostDeviceBytes(): number | undefined {
    return this.#engine.mostDeviceBytes;
  }

  async setModel(model: Float64Array, options?: ModelOptions): Promise<void> {
    if (this.#lost) {
      await this.#replace(this.#lost);
    }
    await this.#watch((engine) => engine.setModel(model, options));
  }

  sliceSums(options?: StepOptions): Promise<Float64Array> {
    return this.#watch((engine) => engine.sliceSums(options));
  }

  likelihood(
    scale: Float64Array,
    window: Float64Array,
    options?: StepOptions,
  ): Promise<FrameMaxima> {
    return this.#watch((engine) => engine.likelihood(scale, window, options));
  }

  probabilities(
    maximum: Float64Array,
    beta: Float64Array,
    options?: StepOptions,
  ): Promise<Float64Array> {
    return this.#watch((engine) => engine.probabilities(maximum, beta, options));
  }

  listProbabilities(normaliser: Float64Array, options?: StepOptions): Promise<KeptProbabilities> {
    return this.#watch((engine) => engine.listProbabilities(normaliser, options));
  }

  maximise(
    normaliser: Float64Array,
    fluence: Float64Array,
    options?: StepOptions,
  ): Promise<MaximiseResult> {
    return this.#watch((engine) => engine.maximise(normaliser, fluence, options));
  }

  takeVolumes(volumes: MergedVolumes, options?: StepOptions): Promise<void> {
    return this.#watch((engine) => engine.takeVolumes(volumes, options));
  }

  dispose(): Promise<void> {
    return this.#engine.dispose();
  }

  async #watch<Result>(step: (engine: EmcEngine) => Promise<Result>): Promise<Result> {
    try {
      return await step(this.#engine);
    } catch (error) {
      if (isDamselflyError(error, 'DeviceLost')) {
        this.#lost = error;
        this.#losses++;
      }
      throw error;
    }
  }

  #overBackground<Result>(step: (background: BackgroundSteps) => Promise<Result>): Promise<Result> {
    return this.#watch(async ({ background }) => {
      if (!background) {
        const reason = 'the backend that took over computes none';
        throw backendError({
          ...{ backend: this.#origin.backend.name, reason },
          operation: 'the steps over a background',
        });
      }
      return step(background);
    });
  }

  #adaptively<Result>(step: (adaptive: AdaptiveSteps) => Promise<Result>): Promise<Result> {
    return this.#watch(async ({ adaptive }) => {
      if (!adaptive) {
        const reason = 'the backend that took over cannot';
        const operation = 'an adaptive search';
        throw backendError({ backend: this.#origin.backend.name, operation, reason });
      }
      return step(adaptive);
    });
  }

  async #replace(loss: Error): Promise<void> {
    const { backend, fallback, problem, options, onLoss } = this.#origin;
    await this.#engine.dispose();
    const again = this.#losses < MOST_LOSSES ? await this.#onAnotherDevice() : undefined;
    if (again) {
      onLoss(`${loss.message} The iteration is computed again on a new device.`);
      this.#engine = again;
    } else {
      const other = await fallback();
      onLoss(
        `${loss.message} The iteration is computed again, and all further ones, with ${other.name} ` +
          `in the place of ${backend.name}.`,
      );
      this.#engine = await other.prepare(problem, options);
    }
    this.#lost = undefined;
  }

  /** Undefined where there is none that takes the problem. */
  async #onAnotherDevice(): Promise<EmcEngine | undefined> {
    const { backend, problem, options } = this.#origin;
    try {
      return await backend.prepare(problem, options);
    } catch (error) {
      if (isDamselflyError(error)) {
        return undefined;
      }
      throw error;
    }
  }
}
