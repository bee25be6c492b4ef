import type { BackendNeeds } from '@damselfly/compute/backends/backend.ts';
import type { BackendChoice } from '@damselfly/remote/http';
import { automatic, backendIn, candidates, type Automatic } from './backend-choice.ts';
import type { EngineChoice } from './engine-choice.ts';
import type { Estimator } from './estimator.ts';
import type { LaunchState } from './launch-state.ts';

/** What a form asks for, in one state of it. */
export interface FormContent {
  readonly state: LaunchState;
  readonly needs: BackendNeeds;
}

/** What computes a form on an engine, by its devices and by what was timed. */
export class FormBackends {
  readonly #estimator: Estimator;

  constructor(estimator: Estimator) {
    this.#estimator = estimator;
  }

  /** What Automatic comes to. */
  automaticOn(choice: EngineChoice, { state, needs }: FormContent): Automatic | undefined {
    return automatic(choice.engine.devices ?? [], needs, ({ backend }) =>
      this.#estimator.secondsOn(state, choice, backend),
    );
  }

  /** What will compute, as far as it is known. */
  resolvedOn(choice: EngineChoice, form: FormContent): BackendChoice {
    const backend = backendIn(choice.engine.devices, form.state.backend);
    const found = backend === 'auto' ? this.automaticOn(choice, form) : undefined;
    return found?.device.backend ?? backend;
  }

  /** What a run is asked for with: `auto`, unless what was measured here says otherwise. */
  requestedOn(choice: EngineChoice, form: FormContent): BackendChoice {
    const backend = backendIn(choice.engine.devices, form.state.backend);
    const found = backend === 'auto' ? this.automaticOn(choice, form) : undefined;
    return found?.isRule === false ? found.device.backend : backend;
  }

  /** Those to be timed: that Automatic may take, that of the rule first; others would need minutes. */
  toMeasure(choice: EngineChoice | undefined, { needs }: FormContent): readonly BackendChoice[] {
    const devices = choice?.engine.devices;
    return devices === undefined
      ? ['auto']
      : candidates(devices, needs).map(({ backend }) => backend);
  }
}
