import { stat } from 'node:fs/promises';
import { openDragonflyOutput } from '@damselfly/compute/io/formats/dragonfly-output/open-dragonfly-output.ts';
import { isDamselflyError } from '@damselfly/compute/errors.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { outputFile, type RunPaths } from '../../run-directory/run-paths.ts';
import { nodeContext } from '../../worker/open-path.ts';

/** Tells which outputs of a run that writes in its own way are complete. */
export interface ReadableOutputs {
  (paths: RunPaths, numbers: readonly number[], signal: AbortSignal): Promise<number[]>;
}

/**
 * Dragonfly writes its outputs in place: the last one may be half there, or be left so for good. It
 * counts once it opens and holds what it should; those before it are complete, or there would be no
 * later one. What was found is kept until the file changes.
 */
export function readableOutputs(): ReadableOutputs {
  const judged = new Map<string, { readonly version: string; readonly isReadable: boolean }>();
  return async (paths, numbers, signal) => {
    const last = numbers.at(-1);
    if (last === undefined) {
      return [];
    }
    const file = outputFile(paths, last);
    const version = await versionOf(file);
    let known = judged.get(file);
    if (known?.version !== version) {
      known = { version, isReadable: await opens(file, signal) };
      judged.set(file, known);
    }
    return known.isReadable ? [...numbers] : numbers.slice(0, -1);
  };
}

async function versionOf(file: string): Promise<string> {
  const status = await stat(file, { bigint: true }).catch(() => undefined);
  return status === undefined ? 'missing' : `${status.size}-${status.mtimeNs}`;
}

async function opens(file: string, signal: AbortSignal): Promise<boolean> {
  try {
    const output = await openDragonflyOutput(await openFileSource(file), nodeContext(signal));
    await output.close();
    return true;
  } catch (error) {
    if (isDamselflyError(error)) {
      return false;
    }
    throw error;
  }
}
