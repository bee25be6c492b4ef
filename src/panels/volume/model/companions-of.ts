import type { Companions } from '../../../viewers/volume/together/companions.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';

/**
 * The volumes that a panel's own is shown together with, by name: those of another file, or its other modes.
 *
 * @param name of the file that they are from.
 * @param mode the panel's own.
 * @param own name of the panel's file.
 */
export function companionsOf(
  name: string,
  volumes: readonly VolumeData[],
  companions: 'other' | 'modes',
  mode: number,
  own = name,
): Companions {
  if (companions === 'other') {
    return {
      volumes: volumes.map((data) => ({ name, data })),
      name: own,
      before: 0,
      sharesLevels: true,
    };
  }
  return {
    volumes: volumes.map((data, i) => ({ name: `${own} ${i < mode ? i : i + 1}`, data })),
    name: `${own} ${mode}`,
    before: mode,
    sharesLevels: false,
  };
}
