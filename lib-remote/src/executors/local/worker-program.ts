import { fileURLToPath } from 'node:url';
import { copyProgram } from './copy-program.ts';
import type { QueueFolder } from './queue-folder.ts';

/** What is run for a job. */
export interface WorkerProgram {
  readonly file: string;
  /** The copy that is run; missing where it is the sources. */
  readonly folder?: string;
}

const IS_SOURCE = import.meta.url.endsWith('.ts');

/**
 * The program for a new process. It loads parts of itself when it needs them, so that installing
 * another version would break it: it gets a copy. From the sources it runs in place.
 *
 * @throws FileAccess when it cannot be copied.
 */
export async function workerProgram(queue: QueueFolder): Promise<WorkerProgram> {
  if (IS_SOURCE) {
    return { file: fileURLToPath(new URL('../../cli/main.ts', import.meta.url)) };
  }
  const bundle = fileURLToPath(new URL('./', import.meta.url));
  const folder = await copyProgram(bundle, queue.programs);
  return { file: `${folder}/cli.mjs`, folder };
}
