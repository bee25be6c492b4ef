import type { BackendChoice } from '@damselfly/compute/backends/automatic-choice.ts';
import type { ChosenBackend } from '@damselfly/compute/backends/choose-backend.ts';

/** In the environment: `software`, or names of GPUs with commas between them. */
const VARIABLE = 'DAMSELFLY_GPU';

/** What WebGPU computes on: an adapter on the processor, GPUs by name, or with no names the fastest. */
export type WantedGpus = 'software' | readonly string[];

export function wantedGpus(): WantedGpus {
  const wanted = process.env[VARIABLE] ?? '';
  return wanted === 'software'
    ? wanted
    : wanted
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
}

/**
 * Says that GPUs were named and something else computes, and why; undefined where they do, or where what computes was
 * asked for and needs none.
 */
export function unusedGpusNotice(
  asked: BackendChoice,
  { support, why }: ChosenBackend,
): string | undefined {
  const wanted = wantedGpus();
  if (wanted === 'software' || wanted.length === 0) {
    return undefined;
  }
  const named = `${VARIABLE} names ${wanted.join(', ')}`;
  if (asked === 'webgpu-software') {
    return `${named}, but webgpu-software computes on the processor; ask for webgpu to use it.`;
  }
  return asked === 'auto' && support.backend !== 'webgpu'
    ? `${named}, but ${support.backend} computes: ${why}.`
    : undefined;
}
