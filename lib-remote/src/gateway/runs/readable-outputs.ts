import { outputFile, type RunPaths } from '../../run-directory/run-paths.ts';
import { isWholeHdf5 } from './is-whole-hdf5.ts';

/**
 * Those outputs of a run of Dragonfly that are complete. It writes them in place: the last one may be
 * half there, or be left so for good; those before it are complete, or there would be no later one.
 *
 * @param numbers of the files that are there, ascending.
 */
export async function readableOutputs(
  paths: RunPaths,
  numbers: readonly number[],
): Promise<number[]> {
  const last = numbers.at(-1);
  return last === undefined || (await isWholeHdf5(outputFile(paths, last)))
    ? [...numbers]
    : numbers.slice(0, -1);
}
