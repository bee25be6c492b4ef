import { appendFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyGolden, expectedFile } from './golden-data.ts';

/** A run that Dragonfly is computing, as its folder grows: the recorded golden run, step by step. */
export interface DragonflyRun {
  /** Begins to write the output of the next iteration, as HDF5 does: a file that cannot be read yet. */
  beginIteration(): void;
  /** Completes the output, then adds the row to the log. @returns the number of the iteration. */
  finishIteration(): number;
}

/**
 * Makes the folder as it is while Dragonfly computes its first iteration.
 *
 * @param output the file of every output; the recorded one by default.
 * @param edge of its model in voxels.
 */
export function startDragonfly(
  folder: string,
  output: Uint8Array = readFileSync(expectedFile('output_005.h5')),
  edge = 49,
): DragonflyRun {
  const { header, rows } = recordedLog();
  const log = join(folder, 'EMC.log');
  let finished = 0;
  const outputPath = (): string =>
    join(folder, 'data', `output_${String(finished + 1).padStart(3, '0')}.h5`);
  mkdirSync(join(folder, 'data'), { recursive: true });
  copyGolden(folder);
  writeFileSync(log, header.replaceAll('49', String(edge)));
  return {
    beginIteration() {
      writeFileSync(outputPath(), output);
      truncateSync(outputPath(), Math.floor(output.length / 2));
    },
    finishIteration() {
      writeFileSync(outputPath(), output);
      appendFileSync(log, rows[finished % rows.length].replace(/^\d+/, String(finished + 1)));
      finished += 1;
      return finished;
    },
  };
}

function recordedLog(): { readonly header: string; readonly rows: readonly string[] } {
  const lines = readFileSync(expectedFile('EMC.log'), 'utf8').trimEnd().split('\n');
  const first = lines.findIndex((line) => line.startsWith('1\t'));
  const text = (line: string): string => `${line}\n`;
  return {
    header: lines.slice(0, first).map(text).join(''),
    rows: lines.slice(first).map(text),
  };
}
