import { stat } from 'node:fs/promises';
import { modelFile } from '../../run-directory/output-layout.ts';
import type { KnownRun } from './known-run.ts';

/** Changes when one of the files that tell of a run does: a look that costs next to nothing. */
export async function signatureOf({ paths, summary, detail, layout }: KnownRun): Promise<string> {
  const files =
    summary.program === 'damselfly'
      ? [paths.progress, paths.current, paths.request, paths.record, paths.control, paths.lock]
      : [
          paths.outputFolder,
          paths.log,
          modelFile(paths, (detail.outputs.at(-1) ?? -1) + 1, layout),
        ];
  const statuses = await Promise.all(
    files.map((file) => stat(file, { bigint: true }).catch(() => undefined)),
  );
  return statuses.map((status) => `${status?.mtimeNs}-${status?.size}`).join(' ');
}
