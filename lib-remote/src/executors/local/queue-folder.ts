import { join } from 'node:path';
import { stateFolder } from '../state-folder.ts';

/** Where the local executor keeps its queue; all of one user's processes on one machine share it. */
export interface QueueFolder {
  readonly folder: string;
  /** Held while the queue changes. */
  readonly lock: string;
  /** Holds a file for each job that waits. */
  readonly tickets: string;
  /** Holds a file for each process that was started and has not been seen to end. */
  readonly slots: string;
  readonly settings: string;
  /** Holds copies of the program, each in a folder named by its content. */
  readonly programs: string;
}

export function queueFolder(): QueueFolder {
  const folder = join(stateFolder(), 'local');
  return {
    folder,
    lock: join(folder, 'lock'),
    tickets: join(folder, 'tickets'),
    slots: join(folder, 'slots'),
    settings: join(folder, 'settings.json'),
    programs: join(folder, 'programs'),
  };
}
