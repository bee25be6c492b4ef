import type { Shortage } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { formatBytes } from '../../../components/index.ts';

/** What a run would lack, with the figures. */
export function shortageText(
  { resource, needed, available, where }: Shortage,
  trans: TranslationBundle,
): string {
  const [wanted, there] = [formatBytes(needed), formatBytes(available)];
  return resource === 'memory'
    ? trans.__('It needs %1 of memory, and %2 has %3 for it.', wanted, where, there)
    : trans.__('Its outputs need %1, and the disk of %2 has %3 free.', wanted, where, there);
}
