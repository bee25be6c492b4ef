import { backendError } from '../errors.ts';
import {
  AUTOMATIC,
  automaticRefusal,
  type BackendChoice,
  type BackendDevice,
  type NamedBackend,
} from './automatic-choice.ts';
import type { Backend } from './backend.ts';
import { describeDevice } from './describe-device.ts';

/** A backend and why it was taken. */
export interface ChosenBackend {
  readonly backend: Backend;
  readonly support: BackendDevice;
  /** In a few words; of a backend that was asked for by name, what it is. */
  readonly why: string;
}

/** Backends by name, loaded when they are asked for: each brings its own kernels. */
export type BackendLoaders = Readonly<Record<NamedBackend, () => Promise<Backend>>>;

/**
 * Loads the backend of this name, or with `auto` the fastest that runs here (automatic-choice.ts).
 *
 * @throws Backend when it cannot run here, with its reason.
 */
export async function chooseBackend(
  name: BackendChoice,
  loaders: BackendLoaders,
): Promise<ChosenBackend> {
  const refusals: string[] = [];
  for (const candidate of name === 'auto' ? AUTOMATIC : [name]) {
    const backend = await loaders[candidate]();
    const support = await describeDevice(candidate, backend);
    const { available, reason } = support;
    const refusal = name === 'auto' ? automaticRefusal(support) : available ? undefined : reason;
    if (refusal === undefined) {
      return { backend, support, why: refusals.join('; ') || reason };
    }
    refusals.push(refusal);
  }
  throw backendError({ backend: name, operation: 'starting', reason: refusals.join('; ') });
}
