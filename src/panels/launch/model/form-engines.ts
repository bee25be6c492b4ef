import type { BackendChoice, EngineDevice } from '@damselfly/remote/http';
import type { IRunService } from '../../../services/runs/tokens.ts';
import { automatic, backendIn, candidates, type Automatic } from './backend-choice.ts';
import { chosenEngine, engineChoices, type EngineChoice } from './engine-choice.ts';
import type { Estimator, MeasuredTime } from './estimator.ts';
import type { LaunchState } from './launch-state.ts';

/** Where a form would be computed, with what, and how fast, as far as it was timed. */
export class FormEngines {
  readonly #runs: Pick<IRunService, 'engines'>;
  readonly #estimator: Estimator;
  /** The form as it is now. */
  readonly #form: () => LaunchState;

  constructor(runs: Pick<IRunService, 'engines'>, estimator: Estimator, form: () => LaunchState) {
    this.#runs = runs;
    this.#estimator = estimator;
    this.#form = form;
  }

  get engines(): readonly EngineChoice[] {
    return engineChoices(this.#runs, this.#state.folder);
  }

  get engine(): EngineChoice | undefined {
    return chosenEngine(this.engines, this.#state.engine);
  }

  /** What the chosen engine can compute with; empty until it is known. */
  get devices(): readonly EngineDevice[] {
    return this.engine?.engine.devices ?? [];
  }

  /** What is chosen to compute; Automatic where that cannot be had here. */
  get backend(): BackendChoice {
    return backendIn(this.devices, this.#state.backend);
  }

  /** What Automatic comes to here, with this config. */
  get automatic(): Automatic | undefined {
    return this.engine && this.#automaticOn(this.engine);
  }

  /** An iteration as the form stands, where it has been timed. */
  get time(): MeasuredTime | undefined {
    return this.engine && this.timeAt(this.engine);
  }

  /** An iteration on an engine, with what would compute there. */
  timeAt(choice: EngineChoice): MeasuredTime | undefined {
    const backend = backendIn(choice.engine.devices, this.#state.backend);
    const resolved =
      (backend === 'auto' ? this.#automaticOn(choice)?.device.backend : undefined) ?? backend;
    // The number of workers is the chosen engine's; another one would begin with all of its cores.
    const state = choice.key === this.engine?.key ? this.#state : { ...this.#state, workers: 0 };
    return this.#estimator.timeOn(state, choice, resolved);
  }

  /** An iteration with this backend of the chosen engine. */
  timeWith(backend: BackendChoice): MeasuredTime | undefined {
    const { engine } = this;
    return engine && this.#estimator.timeOn(this.#state, engine, backend);
  }

  /** What a run is asked for with: `auto`, unless what was measured here says otherwise. */
  requestedOn(choice: EngineChoice): BackendChoice {
    const backend = backendIn(choice.engine.devices, this.#state.backend);
    const found = backend === 'auto' ? this.#automaticOn(choice) : undefined;
    return found?.isRule === false ? found.device.backend : backend;
  }

  /** Tells the estimator what the form is now: it asks where that is new. */
  consider(): void {
    this.engine?.source.lookAtDevices?.();
    this.#estimator.consider(this.#state, this.engine, this.#toMeasure);
  }

  /** Times the chosen engine again. */
  measure(): void {
    this.#estimator.repeat(this.#state, this.engine, this.#toMeasure);
  }

  /** Looks at the files again. */
  lookAgain(): void {
    this.#estimator.lookAgain(this.#state, this.engine, this.#toMeasure);
  }

  #automaticOn(choice: EngineChoice): Automatic | undefined {
    return automatic(
      choice.engine.devices ?? [],
      ({ backend }) => this.#estimator.timeOn(this.#state, choice, backend)?.seconds,
    );
  }

  /** Those to be timed: that Automatic may take, that of the rule first; others would need minutes. */
  get #toMeasure(): readonly BackendChoice[] {
    const devices = this.engine?.engine.devices;
    return devices === undefined ? ['auto'] : candidates(devices).map(({ backend }) => backend);
  }

  get #state(): LaunchState {
    return this.#form();
  }
}
