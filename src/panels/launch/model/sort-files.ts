import { nameOf } from '../../../services/places/paths.ts';

/** What files seem to be, by their names; the form lets the user correct it. */
export interface SortedFiles {
  readonly config?: string;
  readonly photons?: string;
  readonly detector?: string;
}

/** Whether a file of this name holds frames or a detector. */
export function isData(path: string): boolean {
  return /\.(emc|h5|hdf5|dat)$/i.test(path);
}

/** A detector is called so, or is a .dat file; of the rest, the first holds the photons. */
export function sortFiles(paths: readonly string[]): SortedFiles {
  const config = paths.find((path) => path.endsWith('.ini'));
  const rest = paths.filter((path) => path !== config);
  const detector = rest.find((path) => /^det|\.dat$/i.test(nameOf(path)));
  const photons = rest.find((path) => path !== detector && /\.(emc|h5|hdf5)$/i.test(path));
  return { ...(config && { config }), ...(photons && { photons }), ...(detector && { detector }) };
}
