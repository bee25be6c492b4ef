import type { BackendName, BackendSupport } from './backend.ts';

/** What can be asked for by name; a software adapter of WebGPU is for tests, and never taken unasked. */
export type NamedBackend = BackendName | 'webgpu-software';

/** What can be asked for: a name, or the fastest that is there. */
export type BackendChoice = NamedBackend | 'auto';

/** A backend as it is in one place: whether it can run there, on which device, and why. */
export interface BackendDevice extends BackendSupport {
  readonly backend: NamedBackend;
}

/** A backend and, in a few words, why it is taken. */
export interface AutomaticChoice<Device> {
  readonly device: Device;
  readonly why: string;
}

/**
 * What `auto` tries, fastest first. The reference backend is not among them: it is for checking, and
 * taking it silently would make a run hundreds of times slower.
 */
export const AUTOMATIC: readonly BackendName[] = ['webgpu', 'wasm'];

/** Why `auto` passes a backend over; a software adapter is for tests and counts as none. */
export function automaticRefusal({
  available,
  isFallback,
  reason,
}: BackendDevice): string | undefined {
  if (!available) {
    return reason;
  }
  return isFallback ? 'there is only a software adapter' : undefined;
}

/** What `auto` takes of these devices; undefined where there is none for it. */
export function automaticChoice<Device extends BackendDevice>(
  devices: readonly Device[],
): AutomaticChoice<Device> | undefined {
  const refusals: string[] = [];
  for (const name of AUTOMATIC) {
    const device = devices.find(({ backend }) => backend === name);
    const refusal = device && automaticRefusal(device);
    if (device && refusal === undefined) {
      return { device, why: refusals.join('; ') || device.reason };
    }
    if (refusal !== undefined) {
      refusals.push(refusal);
    }
  }
  return undefined;
}
