import type { Backend, BackendSupport } from '../../backends/backend.ts';
import { severalDevices } from '../../backends/several/several-devices.ts';
import { webgpuBackend } from '../../backends/webgpu/webgpu-backend.ts';
import { namedAdapter, nodeAdapter, type AdapterKind } from './webgpu-adapter.ts';

/**
 * The WebGPU backend on Dawn.
 *
 * @param kind `software` for tests; with `hardware` a GPU or nothing.
 */
export function nodeWebgpuBackend(kind: AdapterKind = 'hardware'): Backend {
  return webgpuBackend(nodeAdapter(kind));
}

/**
 * The same on the adapters of these names, which share the rotations. Two names of one GPU are refused: it would do
 * one half after the other, and take the memory of both.
 */
export function namedWebgpuBackend(names: readonly string[]): Backend {
  const each = names.map((name) => webgpuBackend(namedAdapter(name)));
  const all = severalDevices(each);
  return {
    ...all,
    support: async () => (await twinRefusal(names, each)) ?? all.support(),
  };
}

/** Dawn gives the first GPU of a name, so that GPUs that call themselves alike are one. */
async function twinRefusal(
  names: readonly string[],
  each: readonly Backend[],
): Promise<BackendSupport | undefined> {
  const support = await Promise.all(each.map((backend) => backend.support()));
  const second = support.findIndex(
    ({ available, device }, number) =>
      available && support.findIndex((other) => other.device === device) < number,
  );
  if (second < 0) {
    return undefined;
  }
  const { device } = support[second];
  const first = support.findIndex((other) => other.device === device);
  const both =
    names[first] === names[second] ? `${names[first]} twice` : `${names[first]}, ${names[second]}`;
  const reason = `several names stand for one GPU, ${device} (${both}); name each GPU once`;
  return { ...support[second], available: false, reason };
}
