import type { BackendDevice, NamedBackend } from './automatic-choice.ts';
import type { Backend } from './backend.ts';

/**
 * What a backend computes on here, or why it cannot.
 *
 * @param name what it was asked for by.
 */
export async function describeDevice(name: NamedBackend, backend: Backend): Promise<BackendDevice> {
  return { backend: name, ...(await backend.support()) };
}
