import { resolvePath } from '@damselfly/compute/io/resolve-path.ts';
import type { VolumeLevel } from '@damselfly/remote/http';

/** Where a run in the page's storage keeps what is ours. */
export const REQUEST = 'request.json';
export const RECORD = 'run.json';
export const EVENTS = 'events.jsonl';

/** Holds the files of the run as they would lie beside its config.ini: what can be downloaded. */
export const FILES = 'files/';

/** Where a file of the run is kept, by its path as config.ini gives it, resolved. */
export function keptPath(configFolder: string, path: string): string {
  const inside = path.startsWith(`${configFolder}/`) ? path.slice(configFolder.length + 1) : path;
  return FILES + resolvePath('/', inside).slice(1);
}

/** `output_NNN.h5` in the run's output folder. */
export function outputPath(outputFolder: string, iteration: number): string {
  return `${outputFolder}/output_${padded(iteration)}.h5`;
}

/** Describes the bytes of one mode; written after them, and that of mode 0 after all others. */
export function previewsPath(iteration: number, mode: number): string {
  return `previews/${previewsStem(iteration, mode)}.json`;
}

/** The bytes of one mode, or with mode 0 of all planes, u8, logarithmic. */
export function volumePath(iteration: number, mode: number, level: VolumeLevel): string {
  return `previews/${previewsStem(iteration, mode)}-${level}.u8`;
}

/** What is worth knowing of an iteration beside its model. */
export function qualityPath(iteration: number): string {
  return `quality/${padded(iteration)}.json`;
}

/** The state of odd and even frames after an iteration, where they are reconstructed apart. */
export function halfPath(half: 'odd' | 'even', iteration: number): string {
  return `halves/${half}_${padded(iteration)}.h5`;
}

/** The iteration of a file of `halfPath`; undefined for other files. */
export function halfNumber(path: string): number | undefined {
  const digits = /^halves\/(?:odd|even)_(\d{3,})\.h5$/.exec(path)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function previewsStem(iteration: number, mode: number): string {
  return mode === 0 ? padded(iteration) : `${padded(iteration)}-mode-${mode}`;
}

/** The iteration whose model is complete; undefined for other files. */
export function previewsNumber(path: string): number | undefined {
  const digits = /^previews\/(\d{3,})\.json$/.exec(path)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function padded(iteration: number): string {
  return String(iteration).padStart(3, '0');
}
