import { readAndClose } from '@damselfly/compute/io/hdf5/keep-open.ts';
import { toFloat64 } from '@damselfly/compute/io/hdf5/to-float64.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { nodeContext } from '../../worker/open-path.ts';

/** Some voxels of a recorded array. */
export interface Sample {
  readonly index: Float64Array;
  readonly value: Float64Array;
}

/** What was recorded after one iteration. */
export interface RecordedIteration {
  readonly orientations: Float64Array;
  readonly model: Sample;
  readonly weights: Sample;
  readonly scale?: Float64Array;
  readonly occupancies?: Float64Array;
}

/** Reads the iterations 1 to `count` of a metrics.h5. */
export async function recordedMetrics(
  path: string,
  count: number,
  signal: AbortSignal,
): Promise<RecordedIteration[]> {
  const source = await openFileSource(path);
  return readAndClose(source, nodeContext(signal), async (reader) => {
    const numbers = async (name: string): Promise<Float64Array> =>
      toFloat64(await reader.numbers(name, undefined, { signal }));
    const has = (name: string): boolean => reader.datasets.some((info) => info.path === name);
    const sample = async (name: string): Promise<Sample> => ({
      index: await numbers(`${name}/index`),
      value: await numbers(`${name}/value`),
    });
    const iterations: RecordedIteration[] = [];
    for (let number = 1; number <= count; number++) {
      const [scale, occupancies] = [`${number}/scale`, `${number}/occupancies`];
      iterations.push({
        orientations: await numbers(`${number}/orientations`),
        model: await sample(`${number}/intens_check`),
        weights: await sample(`${number}/inter_weight_check`),
        ...(has(scale) && { scale: await numbers(scale) }),
        ...(has(occupancies) && { occupancies: await numbers(occupancies) }),
      });
    }
    return iterations;
  });
}
