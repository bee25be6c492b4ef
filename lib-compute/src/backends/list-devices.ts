import type { BackendDevice, NamedBackend } from './automatic-choice.ts';
import type { BackendLoaders } from './choose-backend.ts';
import { describeDevice } from './describe-device.ts';

/** What is offered, fastest first; a software adapter has to be asked for. */
const OFFERED: readonly NamedBackend[] = ['webgpu', 'wasm', 'reference'];

/** What each backend computes on here, or why it cannot. */
export function listDevices(loaders: BackendLoaders, names = OFFERED): Promise<BackendDevice[]> {
  return Promise.all(names.map(async (name) => describeDevice(name, await loaders[name]())));
}
