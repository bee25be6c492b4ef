import { readConfig } from '@damselfly/compute/io/formats/dragonfly-config/read-config.ts';
import { wavelengthOf } from '@damselfly/compute/io/formats/dragonfly-config/wavelength.ts';
import type { DetectorRequest } from './frames-request.ts';
import type { FrameFiles } from './frame-files.ts';

/** What belongs to a photon file, and how it is known. */
export interface Companions {
  readonly detector?: DetectorRequest;
  readonly blacklist?: string;
  /** The config.ini that names them; missing where the detector is the only one of its folder. */
  readonly config?: string;
}

/** A folder holds a few configurations; more are not looked into. */
const MOST_CONFIGS = 12;

/**
 * Finds the detector of a photon file: as a config.ini of its folder names it, first one that names these very
 * photons; else the only detector of the folder.
 */
export async function findCompanions(
  photons: string,
  files: Pick<FrameFiles, 'beside' | 'text'>,
): Promise<Companions> {
  const near = await files.beside(photons).catch(() => []);
  const configs = near.filter(({ kind }) => kind === 'config').slice(0, MOST_CONFIGS);
  let guess: Companions | undefined;
  for (const { path: config } of configs) {
    const text = await files.text(config).catch(() => '');
    const { options, sections } = readConfig(text, config);
    const { in_detector_file: path, in_photons_file: named, blacklist_file: blacklist } = options;
    if (path !== undefined) {
      const detector = { path, isList: false, wavelength: wavelengthOf({ sections }) };
      if (named === photons) {
        return { detector, config, ...(blacklist !== undefined && { blacklist }) };
      }
      guess ??= { detector, config };
    }
  }
  const detectors = near.filter(({ kind }) => kind === 'detector');
  return (
    guess ??
    (detectors.length === 1 ? { detector: { path: detectors[0].path, isList: false } } : {})
  );
}
