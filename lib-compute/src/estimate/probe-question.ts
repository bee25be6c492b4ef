import { optionFields } from '../emc/option-fields.ts';
import { readConfig } from '../io/formats/dragonfly-config/read-config.ts';

/** Where results go makes no iteration slower. */
const OUTPUTS: readonly string[] = ['output_folder', 'log_file'];

/** What an iteration's time depends on, besides the content of the files. */
export interface ProbedThing {
  /** Of a config.ini, and its path. */
  readonly text: string;
  readonly file: string;
  readonly backend: string;
  readonly device: string;
  readonly workers: number;
}

/** The same text for two forms whose iterations take equally long, and the input files that count. */
export function probeQuestion({ text, file, backend, device, workers }: ProbedThing): {
  readonly question: string;
  readonly files: readonly string[];
} {
  const { options } = readConfig(text, file);
  const counting = Object.entries(options).filter(([key]) => !OUTPUTS.includes(key));
  const paths = optionFields.flatMap(({ key, kind }) => {
    const path = options[key];
    return kind === 'path' && !OUTPUTS.includes(key) && typeof path === 'string' ? [path] : [];
  });
  // A graphics processor takes as long with any number of workers.
  const threads = backend === 'webgpu' ? 0 : workers;
  return { question: JSON.stringify([backend, device, threads, counting]), files: paths };
}
