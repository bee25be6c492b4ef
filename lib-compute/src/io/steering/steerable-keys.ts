import { isOptionKey } from '../../emc/option-fields.ts';
import type { EmcOptions } from '../../emc/options.ts';

/** Options that may change from one iteration to the next: the models and the scale factors stay what they are. */
export const STEERABLE_OPTIONS = [
  'beta',
  'beta_factor',
  'beta_schedule',
  'alpha',
  'radius',
  'radius_schedule',
  'point_group',
  'axial_sym',
  'blacklist_file',
  'save_prob',
] as const satisfies readonly (keyof EmcOptions)[];

/** What may be steered besides: how many workers share the computation. */
export const WORKERS_KEY = 'workers';

export type SteerableKey = (typeof STEERABLE_OPTIONS)[number] | typeof WORKERS_KEY;

/** All that may change, in the order of a form. */
export const STEERABLE_KEYS: readonly SteerableKey[] = [...STEERABLE_OPTIONS, WORKERS_KEY];

export function isSteerable(key: string): key is SteerableKey {
  return STEERABLE_KEYS.some((steerable) => steerable === key);
}

const SHAPE = 'the models have the shape that they have; branch into a new run instead';
const BEGINNING = 'it only says where a run begins; branch into a new run instead';
const PLACE = 'the run is being written there';

const REASONS: Readonly<Partial<Record<keyof EmcOptions, string>>> = {
  size: SHAPE,
  recon_type: SHAPE,
  num_modes: SHAPE,
  num_nonrot_modes: SHAPE,
  start_model_file: BEGINNING,
  fixed_seed: BEGINNING,
  scale_file: BEGINNING,
  probs_file: BEGINNING,
  output_folder: PLACE,
  log_file: PLACE,
};

/** Why a key keeps its value as long as the run goes on, to follow "because". */
export function reasonToKeep(key: string): string {
  if (!isOptionKey(key)) {
    return 'there is no such option';
  }
  return (
    REASONS[key] ??
    'the iterations would not be those of one problem any more; branch into a new run instead'
  );
}
