import type {
  EmcLogHeader,
  EmcLogRow,
} from '@damselfly/compute/io/formats/dragonfly-log/emc-log.ts';
import { readLog } from '../../run-directory/log-file.ts';
import type { Description, Entry } from './description.ts';

/** Describes an EMC.log, ours or Dragonfly's. */
export async function describeLog(path: string): Promise<Description> {
  const log = await readLog(path);
  return {
    file: path,
    kind: 'EMC.log',
    entries: [...headerEntries(log?.header ?? {}), ...rowEntries(log?.rows ?? [])],
  };
}

/** What the head of a log says of its run; versions of Dragonfly differ in what they write. */
export function headerEntries(header: Partial<EmcLogHeader>): Entry[] {
  const { frameCount, totalFrameCount, meanCount, rotationCount, systemVolume } = header;
  const { relevantPixelCount, pixelCount, threadCount, needScaling } = header;
  const entries = [
    { key: 'frames', label: 'frames used', value: frameCount },
    { key: 'totalFrames', label: 'frames', value: totalFrameCount },
    { key: 'meanCount', label: 'photons per frame', value: meanCount, unit: '(mean, mask 0)' },
    { key: 'likelihoodPixels', label: 'pixels that orient', value: relevantPixelCount },
    { key: 'pixels', label: 'pixels', value: pixelCount },
    { key: 'rotations', label: 'rotations', value: rotationCount },
    { key: 'model', label: 'model', value: systemVolume?.slice(1), unit: 'voxels' },
    { key: 'needScaling', label: 'scaling', value: needScaling },
    { key: 'threads', label: 'threads', value: threadCount },
  ];
  return entries.flatMap(({ value, ...entry }) =>
    value === undefined ? [] : [{ ...entry, value }],
  );
}

/** How many iterations a log holds, and the figures of the last. */
export function rowEntries(rows: readonly EmcLogRow[]): Entry[] {
  const last = rows.at(-1);
  return [
    { key: 'iterations', label: 'finished iterations', value: last?.iteration ?? 0 },
    ...(last
      ? [
          { key: 'rmsChange', label: 'rms_change', value: last.rmsChange },
          { key: 'information', label: 'info_rate', value: last.information, unit: 'nats' },
          {
            key: 'logLikelihood',
            label: 'log-likelihood',
            value: last.logLikelihood,
            unit: 'nats',
          },
          { key: 'beta', label: 'beta', value: last.beta },
          { key: 'seconds', label: 'time of the last', value: last.seconds, unit: 's' },
        ]
      : []),
  ];
}
