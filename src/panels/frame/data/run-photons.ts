import type { RunDetail } from '@damselfly/remote/http';
import type { RunSource } from '../../../services/runs/run-source.ts';
import type { LocatedFile } from '../../../services/page-runs/coordinator/run-job.ts';
import { wavelengthOf } from '@damselfly/compute/io/formats/dragonfly-config/wavelength.ts';
import { readConfig } from '@damselfly/compute/io/formats/dragonfly-config/read-config.ts';
import type { DetectorRequest, PhotonsRequest } from './frames-request.ts';
import type { FrameFiles } from './frame-files.ts';

/** The input of a run, as it was started with. */
export interface RunPhotons {
  readonly photons: PhotonsRequest;
  readonly blacklist?: string | undefined;
  readonly detector?: DetectorRequest;
}

/** @returns undefined where the run does not say which photons it reads, as some of Dragonfly's. */
export async function photonsOfRun(
  { options, config }: Pick<RunDetail, 'options' | 'config'>,
  files: Pick<FrameFiles, 'text'>,
): Promise<RunPhotons | undefined> {
  const path = (key: string): string | undefined => {
    const value = options[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const photonsList = path('in_photons_list');
  const photons = photonsList ?? path('in_photons_file');
  if (photons === undefined) {
    return undefined;
  }
  const detectorList = path('in_detector_list');
  const detector = detectorList ?? path('in_detector_file');
  const text = config === undefined ? '' : await files.text(config).catch(() => '');
  const wavelength = wavelengthOf(readConfig(text, config ?? ''));
  const blacklist = path('blacklist_file');
  return {
    photons: { path: photons, isList: photonsList !== undefined },
    blacklist,
    ...(detector !== undefined && {
      detector: { path: detector, isList: detectorList !== undefined, wavelength },
    }),
  };
}

/** A file that a run keeps itself, as runs in the page do with what the user dropped on them. */
export async function keptFile(
  source: RunSource,
  id: string,
  path: string,
): Promise<LocatedFile | undefined> {
  const kept = (await source.files(id)).find(
    (file) => file.role === 'input' && (file.path === path || path.endsWith(`/${file.path}`)),
  );
  return kept && { kind: 'blob', blob: await source.download(id, kept), isFleeting: false };
}

/**
 * The most likely mode of each frame; -1 for frames that take no part.
 *
 * @param occupancies one per frame and mode, modes fastest.
 */
export function modesOfFrames(occupancies: ArrayLike<number>, modeCount: number): Int32Array {
  return Int32Array.from({ length: Math.floor(occupancies.length / modeCount) }, (_, frame) => {
    let [mode, most] = [-1, 0];
    for (let i = 0; i < modeCount; i++) {
      const share = occupancies[frame * modeCount + i];
      if (share > most) {
        [mode, most] = [i, share];
      }
    }
    return mode;
  });
}
