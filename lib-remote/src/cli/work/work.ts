import { resolve } from 'node:path';
import { inputError } from '@damselfly/compute/errors.ts';
import { executorNamed } from '../../executors/registry.ts';
import { runPaths } from '../../run-directory/run-paths.ts';
import { readRunRequest } from '../../run-directory/run-request.ts';
import { terminalObserver } from '../emc/terminal-observer.ts';
import { interruptible } from '../interruption.ts';
import { carryOut } from './carry-out.ts';

/**
 * Runs `damselfly work`: the run that `request.json` asks for, from its start or from where it ended,
 * and then lets the next one begin.
 */
export async function work(folder: string): Promise<void> {
  const outputFolder = resolve(folder);
  const paths = runPaths(outputFolder, resolve(outputFolder, 'EMC.log'));
  const request = await readRunRequest(paths);
  if (!request) {
    throw inputError({ what: folder, expected: 'the folder of a run', found: 'one without' });
  }
  const observer = terminalObserver(process.stdout);
  try {
    await interruptible((signal) => carryOut(outputFolder, request, { signal, observer }));
  } finally {
    await executorNamed(request.engine).ended({ id: request.id, paths });
  }
}
