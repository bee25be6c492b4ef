import { closest } from 'fastest-levenshtein';
import { EmcOptionsSchema } from '../../../emc/options.ts';

/** Every section and key that Dragonfly knows (spec/emc.md 2.4). */
export const knownKeys: Readonly<Record<string, readonly string[]>> = {
  parameters: ['detd', 'lambda', 'detsize', 'pixsize', 'stoprad', 'polarization', 'ewald_rad'],
  make_densities: ['pdb_code', 'in_pdb_file', 'scatt_dir', 'out_density_file', 'num_threads'],
  make_intensities: ['in_density_file', 'out_intensity_file', 'num_threads'],
  make_detector: ['out_detector_file', 'in_mask_file', 'center'],
  make_data: [
    'num_data',
    'fluence',
    'mean_count',
    'in_detector_file',
    'in_intensity_file',
    'out_photons_file',
    'in_quat_list',
    'gamma_fluence',
    'background_file',
    'out_likelihood_file',
    'out_scale_file',
  ],
  emc: Object.keys(EmcOptionsSchema.properties),
  classifier: ['polar_params', 'in_class_file', 'stack_size'],
};

/** The known name that looks most like `name`. */
export function nearestName(name: string, known: readonly string[]): string {
  return closest(name, known);
}
