import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import type { ConfigChanges } from '@damselfly/compute/io/formats/dragonfly-config/edit-config.ts';
import type { ConfigReading } from '@damselfly/compute/io/formats/dragonfly-config/read-config.ts';

/** Volumes or classes of planes. */
export type ModelKind = EmcOptions['recon_type'];

/** Keys that only one kind has a use for, or that mean something else in the other. */
const KEYS = ['recon_type', 'num_div', 'point_group', 'axial_sym', 'num_modes', 'num_rot'] as const;

/** 6° apart: enough, as the 10 860 rotations of a new form, to see whether the data orient. */
const FIRST_IN_PLANE = '60';

/** More than the particle and what is none of it, few enough to be looked at one by one. */
const FIRST_CLASSES = '4';

/** What changes in a config.ini when the kind of model does; each kind has its own settings back when it returns. */
export class KindOfModel {
  /** The config that the settings are of. */
  #of: object | null = null;
  readonly #left = new Map<string, ConfigChanges>();

  /**
   * @param given the keys of the text with their texts.
   * @param of what the form was filled from: another one has no settings yet.
   */
  changesTo(kind: ModelKind, given: ConfigReading['given'], of: object | null): ConfigChanges {
    if (of !== this.#of) {
      this.#of = of;
      this.#left.clear();
    }
    this.#left.set(
      given.recon_type ?? '3d',
      Object.fromEntries(KEYS.map((key) => [key, given[key]])),
    );
    return this.#left.get(kind) ?? (kind === '2d' ? firstOfClasses(given) : firstOfVolumes(given));
  }
}

function firstOfClasses({ num_rot: rotations, num_modes: classes }: ConfigReading['given']) {
  return {
    recon_type: '2d',
    num_rot: rotations ?? FIRST_IN_PLANE,
    num_modes: classes ?? FIRST_CLASSES,
    num_div: undefined,
    point_group: undefined,
    axial_sym: undefined,
  };
}

/** As many volumes as there were classes would compete for the frames. */
function firstOfVolumes({ num_div: divisions, in_quat_file: list }: ConfigReading['given']) {
  return {
    recon_type: undefined,
    num_div: divisions ?? (list === undefined ? '6' : undefined),
    num_modes: undefined,
    num_rot: undefined,
  };
}
