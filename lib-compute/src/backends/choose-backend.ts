import type { Backend, BackendName, BackendNeeds, BackendSupport } from './backend.ts';
import { backendError } from '../errors.ts';

/** A backend and why it was taken. */
export interface ChosenBackend {
  readonly backend: Backend;
  readonly support: BackendSupport;
}

/** Backends by name, loaded when they are asked for: each brings its own kernels. */
export type BackendLoaders = Readonly<Record<BackendName, () => Promise<Backend>>>;

/**
 * What `auto` tries, fastest first; a software adapter is for tests and counts as none. The reference backend is not among them: it is for checking, and
 * taking it silently would make a run hundreds of times slower.
 */
const AUTOMATIC: readonly BackendName[] = ['webgpu', 'wasm'];

/**
 * Loads the backend of this name, or with `auto` the fastest that runs here and computes what is needed.
 *
 * @throws Backend when it cannot run here, with its reason.
 */
export async function chooseBackend(
  name: BackendName | 'auto',
  loaders: BackendLoaders,
  needs: BackendNeeds = {},
): Promise<ChosenBackend> {
  const reasons: string[] = [];
  for (const candidate of name === 'auto' ? AUTOMATIC : [name]) {
    const backend = await loaders[candidate]();
    const support = await backend.support();
    const refusal = name === 'auto' ? automaticRefusal(backend, support, needs) : undefined;
    if (support.available && refusal === undefined) {
      return { backend, support };
    }
    reasons.push(refusal ?? support.reason);
  }
  throw backendError({ backend: name, operation: 'starting', reason: reasons.join('; ') });
}

/** Why a backend that may be available is not taken unless it is asked for. */
function automaticRefusal(
  backend: Backend,
  { isFallback }: BackendSupport,
  needs: BackendNeeds,
): string | undefined {
  return isFallback ? 'there is only a software adapter' : backend.refusal?.(needs);
}
