import { dirname } from 'node:path';
import { listLaidOutputs } from '../../run-directory/output-layout.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';
import type { Roots } from '../security/roots.ts';
import { findRunOfOutputs } from './find-run-of-outputs.ts';
import type { KnownRun } from './known-run.ts';

/**
 * Where a run lies now. The first outputs of a run of Dragonfly may come elsewhere than they were awaited: into a
 * folder `data` that was made after its log, or one that a config.ini names which was written later. Until they are
 * there it stays where it was found: what lies beside its log may say less of it.
 */
export async function awaitedOutputs(
  { paths, summary, detail }: KnownRun,
  roots: Roots,
): Promise<RunPaths> {
  if (summary.program !== 'dragonfly' || detail.outputs.length > 0) {
    return paths;
  }
  const found = await findRunOfOutputs(dirname(paths.log), roots);
  if (found?.log !== paths.log) {
    return paths;
  }
  const { outputs } = await listLaidOutputs(found);
  return outputs.length > 0 ? found : paths;
}
