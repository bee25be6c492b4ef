import { createHash } from 'node:crypto';
import { readDragonflyOutput } from '../../../lib-compute/test/support/read-dragonfly-output.ts';
import type { DragonflyOutput } from '@damselfly/compute/io/formats/dragonfly-output/dragonfly-output-data.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import type { FormatContext } from '@damselfly/compute/io/format.ts';
import { startHdf5Worker } from '@damselfly/compute/platform/node/start-hdf5-worker.ts';
import { listOutputs } from '../../src/run-directory/set-aside.ts';
import { outputFile, type RunPaths } from '../../src/run-directory/run-paths.ts';

/** Everything in an output. */
export async function readOutput(path: string): Promise<DragonflyOutput> {
  const [output] = await readOutputs([path]);
  return output;
}

/** Several outputs by one worker, which takes longer to start than a small output to read. */
async function readOutputs(paths: readonly string[]): Promise<DragonflyOutput[]> {
  const worker = startHdf5Worker();
  const context: FormatContext = {
    openHdf5: (source, options) => worker.open(source, options),
  };
  try {
    const outputs: DragonflyOutput[] = [];
    for (const path of paths) {
      outputs.push(await readDragonflyOutput(await openFileSource(path), context));
    }
    return outputs;
  } finally {
    await worker.end();
  }
}

/** Every output of a run as text that is equal only for equal bits: number, dataset, hash of the values. */
export async function outputBits(paths: RunPaths): Promise<Map<string, string>> {
  const bits = new Map<string, string>();
  const numbers = await listOutputs(paths);
  const outputs = await readOutputs(numbers.map((number) => outputFile(paths, number)));
  for (const [i, output] of outputs.entries()) {
    for (const [name, values] of Object.entries(output)) {
      bits.set(`${numbers[i]} ${name}`, textOfBits(values));
    }
  }
  return bits;
}

/** A hash of arrays: where one differs, the report of the test stays short. */
function textOfBits(values: unknown): string {
  return ArrayBuffer.isView(values)
    ? createHash('sha256')
        .update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
        .digest('hex')
    : JSON.stringify(values);
}
