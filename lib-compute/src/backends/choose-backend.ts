import type { Backend, BackendName, BackendSupport } from './backend.ts';
import { backendError } from '../errors.ts';

/** A backend and why it was taken. */
export interface ChosenBackend {
  readonly backend: Backend;
  readonly support: BackendSupport;
}

/** Backends by name, loaded when they are asked for: each brings its own kernels. */
export type BackendLoaders = Readonly<Record<BackendName, () => Promise<Backend>>>;

/**
 * What `auto` tries, fastest first. The reference backend is not among them: it is for checking, and
 * taking it silently would make a run hundreds of times slower.
 */
const AUTOMATIC: readonly BackendName[] = ['wasm'];

/**
 * Loads the backend of this name, or with `auto` the fastest that runs here.
 *
 * @throws Backend when it cannot run here, with its reason.
 */
export async function chooseBackend(
  name: BackendName | 'auto',
  loaders: BackendLoaders,
): Promise<ChosenBackend> {
  const reasons: string[] = [];
  for (const candidate of name === 'auto' ? AUTOMATIC : [name]) {
    const backend = await loaders[candidate]();
    const support = await backend.support();
    if (support.available) {
      return { backend, support };
    }
    reasons.push(support.reason);
  }
  throw backendError({ backend: name, operation: 'starting', reason: reasons.join('; ') });
}
