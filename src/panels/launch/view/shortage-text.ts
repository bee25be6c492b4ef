import type { Estimate, Shortage } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { formatBytes } from '../../../components/index.ts';

/** What a run would lack, in a few words: the estimate tells the rest. */
export function shortageTitle({ resource }: Shortage, trans: TranslationBundle): string {
  switch (resource) {
    case 'memory':
      return trans.__('Not enough memory: see the estimate.');
    case 'device':
      return trans.__('Not enough memory on the GPU: see the estimate.');
    case 'disk':
      return trans.__('Not enough room on the disk: see the estimate.');
  }
}

/** What a run would lack, with the figures and what to do about it. */
export function shortageText(
  { resource, needed, available, where }: Shortage,
  memory: Estimate['memory'],
  trans: TranslationBundle,
): string {
  const [wanted, there] = [formatBytes(needed), formatBytes(available)];
  switch (resource) {
    case 'memory':
      return [
        trans.__('It needs %1 of memory, and %2 has %3 for it.', wanted, where, there),
        remedy(memory, trans),
      ].join(' ');
    case 'device':
      return trans.__(
        'It needs %1 of the GPU in one piece, and %2 gives %3. A smaller Size of the model (Advanced) needs less; or take WebAssembly.',
        wanted,
        where,
        there,
      );
    case 'disk':
      return trans.__(
        'Its outputs need %1, and the disk of %2 has %3 free. Ask for fewer iterations, or give an output folder on another disk.',
        wanted,
        where,
        there,
      );
  }
}

/** What needs less of the part that takes most. */
function remedy(memory: Estimate['memory'], trans: TranslationBundle): string {
  const { photons = 0, volumes = 0, workers = 0, device } = memory ?? {};
  if (device !== undefined) {
    // A GPU computes: there is one copy of everything, whatever the number of workers.
    return trans.__('A smaller Size of the model (Advanced) needs less, and so do fewer frames.');
  }
  const most = Math.max(photons, volumes, workers);
  return most === volumes
    ? trans.__('Fewer workers need less, and so does a smaller Size of the model (Advanced).')
    : most === photons
      ? trans.__('Fewer workers need less: each holds the photons.')
      : trans.__('Fewer rotations (a smaller num_div) need less, and so do fewer workers.');
}
