import { join } from 'node:path';
import type { VolumeHeader } from '../../http/index.ts';

/** Where the plain values of a volume are kept, in the cache folder of its output. */
export function volumeFile(
  folder: string,
  { type, scale, level, mode = 0 }: Pick<VolumeHeader, 'type' | 'scale' | 'level' | 'mode'>,
): string {
  return join(folder, `${type}-${scale}-${level}-${mode}`);
}
