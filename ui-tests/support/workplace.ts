import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyGolden } from './golden-data.ts';
import { installedFolder } from './installed.ts';
import { writeLabSettings } from './lab-settings.ts';
import { endProcessesWithHome } from './processes.ts';

/** A user of his own: nothing of this machine's user is read or written. */
export interface Workplace {
  /** What the user's file browser shows. */
  readonly root: string;
  readonly home: string;
  /** The environment of his processes: the installed wheel and the system's programs, nothing else. */
  readonly variables: Readonly<Record<string, string>>;
  /** Ends his processes and removes his files. */
  dispose(): void;
}

/**
 * Names the user's folder where its path is to be seen in pictures: one that is not there yet, and is
 * removed at the end.
 */
const PICTURES_ROOT = process.env['DAMSELFLY_PICTURES_ROOT'];

/** JupyterLab would ask whether it may fetch news. */
const NO_NEWS = { fetchNews: 'false', checkForUpdates: false };

/**
 * The example lies in the root as `example/`, the small golden case as `golden/`.
 *
 * @param programs folder of the programs of an environment.
 */
export function makeWorkplace(programs = installedFolder()): Workplace {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'damselfly-ui-')));
  const root = PICTURES_ROOT ?? join(folder, 'root');
  const home = join(folder, 'home');
  mkdirSync(root);
  mkdirSync(home, { mode: 0o700 });
  writeLabSettings(home, 'notification', NO_NEWS);
  cpSync('examples/asymmetric-particle', join(root, 'example'), {
    recursive: true,
    filter: (path) => !/\/(make|output)$|\.ts$/.test(path),
  });
  copyGolden(join(root, 'golden'));
  return {
    root,
    home,
    variables: {
      HOME: home,
      LANG: 'C.UTF-8',
      PATH: `${programs}:/usr/bin:/bin`,
    },
    dispose() {
      endProcessesWithHome(home);
      for (const path of [root, folder]) {
        rmSync(path, { recursive: true, maxRetries: 5 });
      }
    },
  };
}
