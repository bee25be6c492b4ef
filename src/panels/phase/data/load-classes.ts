import { inputError } from '@damselfly/compute/errors.ts';
import { outputNumber } from '@damselfly/compute/io/formats/dragonfly-output/output-number.ts';
import { quantisedValues } from '@damselfly/compute/volume/quantise.ts';
import type { RunSource } from '../../../services/runs/run-source.ts';
import { nameOf } from '../../../services/places/paths.ts';
import type { ClassPhaser } from './class-phaser.ts';
import type { OpenedClasses } from './phase-request.ts';

export interface LoadedClasses extends OpenedClasses {
  readonly iteration: number;
  /** Of which there are classes, rising. */
  readonly iterations: readonly number[];
  /** Whether they are the values of the output; else those of its picture, known to 3 %. */
  readonly isExact: boolean;
}

/**
 * Hands the classes of an iteration to the phaser: from the output file, or where there is none from the picture.
 *
 * @param wanted the latest one unless told, or where there is none of it.
 * @throws what the source answers; Input where the run makes volumes.
 */
export async function loadClasses(
  source: RunSource,
  id: string,
  wanted: number | undefined,
  phaser: ClassPhaser,
  signal: AbortSignal,
): Promise<LoadedClasses> {
  const { outputs, facts } = await source.detail(id, { signal });
  if (facts.kind === 'volumes') {
    const expected = 'a 2D run, which makes classes';
    throw inputError({ what: 'This run', expected, found: 'one that makes volumes' });
  }
  const last = outputs.at(-1) ?? 0;
  const iteration = wanted !== undefined && outputs.includes(wanted) ? wanted : last;
  const files = await source.files(id, { signal });
  const file = files.find(
    ({ path, role }) => role === 'output' && outputNumber(path) === iteration,
  );
  if (file !== undefined) {
    const blob = await source.download(id, file, { signal });
    signal.throwIfAborted();
    const opened = await phaser.open(blob, nameOf(file.path));
    return { ...opened, iteration, iterations: outputs, isExact: true };
  }
  const { header, values } = await source.volume(id, iteration, { level: 'full', signal });
  const { shape, scale, low, high } = header;
  const [count, size] = shape;
  const meaning = quantisedValues({ scale, low, high });
  signal.throwIfAborted();
  await phaser.use({ count, size, values: Float64Array.from(values, (code) => meaning[code]) });
  return { count, size, iteration, iterations: outputs, isExact: false };
}
