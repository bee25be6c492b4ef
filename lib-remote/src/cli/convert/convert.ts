import { stat } from 'node:fs/promises';
import { inputError } from '@damselfly/compute/errors.ts';
import { Statistics } from '../info/statistics.ts';
import { interruptible } from '../interruption.ts';
import type { ConvertOptions } from './file-types.ts';
import { intensityOfRun } from './intensity-of-run.ts';
import { openInput } from './open-input.ts';
import { kindOfType, typeOfOutput } from './type-of-output.ts';
import { writeDataset } from './write-dataset.ts';
import { writeDetector } from './write-detector.ts';
import { writeVolume } from './write-volume.ts';

/**
 * Runs `damselfly convert`.
 *
 * @throws any of our errors; OUT is then as it was.
 */
export async function convert(
  input: string,
  output: string,
  { type, dataset, force }: ConvertOptions,
): Promise<void> {
  await interruptible(async (signal) => {
    const there = await stat(output).catch(() => undefined);
    if (there !== undefined && !(force && there.isFile())) {
      throw inputError({
        what: output,
        expected: 'a new file',
        found: there.isFile()
          ? 'there already; --force overwrites it'
          : 'a folder or a device; name a file',
      });
    }
    const opened = await openInput(input, { dataset, wanted: type && kindOfType(type), signal });
    try {
      const target = typeOfOutput(output, opened.kind, type);
      switch (opened.kind) {
        case 'dataset':
          await writeDataset(output, opened, target, signal);
          break;
        case 'detector':
          await writeDetector(output, opened, target, signal);
          break;
        case 'volume-file': {
          if (opened.readComplex !== undefined) {
            throw inputError({
              what: `The volume in ${input}`,
              expected: `one of real numbers, to be written to ${output}`,
              found:
                'one of complex numbers, which no format that convert writes can hold; open it in JupyterLab, which saves it as CXI',
            });
          }
          const volume = await opened.read({ signal });
          const intensity = volume.intensity ?? (await intensityOfRun(input, opened, signal));
          await writeVolume(output, { ...volume, ...(intensity && { intensity }) }, target, signal);
          noteWhatIsNotMeasured(input, output, volume.data);
          if (opened.voxelEdges !== undefined) {
            const edges = opened.voxelEdges.map((edge) => edge.toPrecision(4)).join(' x ');
            process.stderr.write(
              `${output}: says nothing of the size of voxels, for they are no cubes in ${input}: ${edges} angstrom.\n`,
            );
          }
        }
      }
    } finally {
      if (opened.kind !== 'detector') {
        await opened.close();
      }
    }
  });
}

/** Programs differ in what they make of NaN: whoever converts is told. */
function noteWhatIsNotMeasured(input: string, output: string, values: ArrayLike<number>): void {
  const statistics = new Statistics();
  statistics.add(values);
  const { notFinite } = statistics;
  if (notFinite > 0) {
    process.stderr.write(
      `${output}: ${notFinite} of ${values.length} voxels are NaN or infinite, as they are in ${input}; panels leave them out as not measured.\n`,
    );
  }
}
