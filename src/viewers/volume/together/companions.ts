import type { VolumeData } from '../../volume-data.ts';

/** A volume with what it is called beside others: `Iteration 4`, `Mode 2`. */
export interface NamedVolume {
  readonly name: string;
  readonly data: VolumeData;
}

/** The volumes that are shown together with a viewer's own, which `update` gives it. */
export interface Companions {
  readonly volumes: readonly NamedVolume[];
  /** What the viewer's own is called among them. */
  readonly name: string;
  /** How many of them stand before the viewer's own. */
  readonly before: number;
  /** Whether levels and colours are those of the viewer's own; else each follows its own values. */
  readonly sharesLevels: boolean;
}

export const NO_COMPANIONS: Companions = { volumes: [], name: '', before: 0, sharesLevels: false };
