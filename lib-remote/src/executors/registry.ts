import { inputError } from '@damselfly/compute/errors.ts';
import type { Executor } from './executor.ts';
import { localExecutor } from './local/local-executor.ts';

/** Everything that can run a job. */
export const executors: readonly Executor[] = [localExecutor];

/** @throws Input when there is none of that name. */
export function executorNamed(name: string): Executor {
  const found = executors.find((executor) => executor.name === name);
  if (!found) {
    const expected = executors.map((executor) => executor.name).join(' or ');
    throw inputError({ what: 'The engine', expected, found: name });
  }
  return found;
}
