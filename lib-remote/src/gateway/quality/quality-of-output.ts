import { rotationList } from '@damselfly/compute/geometry/rotation-list.ts';
import { divisionsOfCount } from '@damselfly/compute/quality/divisions-of-count.ts';
import { frameQuality } from '@damselfly/compute/quality/frame-quality.ts';
import { radialPower } from '@damselfly/compute/quality/radial-power.ts';
import type { IterationQuality } from '../../http/index.ts';
import type { QualityQuestion, SourceFile } from '../arrays/array-calls.ts';
import type { OutputReader } from '../arrays/output-reader.ts';

/**
 * Judges an output by what it holds. From which sides the particles were seen is told where the number of
 * rotations says which they are.
 *
 * @throws FileFormat or FileAccess.
 */
export async function qualityOfOutput(
  outputs: OutputReader,
  source: SourceFile,
  { rotationCount, stillModes }: QualityQuestion,
): Promise<IterationQuality> {
  const { shape, orientations, scale } = await outputs.open(source, async (output) => ({
    shape: output.shape,
    orientations: await output.table('orientations'),
    scale: await output.table('scale'),
  }));
  const [models] = shape;
  const isFlat = shape.length === 3;
  const radial: IterationQuality['radial'] = [];
  for (let mode = 0; mode < models && !isFlat; mode++) {
    const { values, shape: own } = await outputs.model(source, mode);
    const { mean, contrast } = radialPower(values, own[0]);
    radial.push({ mean: [...mean], contrast: [...contrast] });
  }
  const divisions = isFlat ? undefined : divisionsOfCount(rotationCount);
  const ofFrames = frameQuality({
    orientations,
    scale,
    rotations: divisions === undefined ? undefined : rotationList(divisions),
    rotationCount,
    modes: { rotating: models - stillModes, still: stillModes },
  });
  const { coverage, ...others } = ofFrames;
  return {
    radial,
    ...others,
    ...(coverage && {
      coverage: { frames: [...coverage.frames], expected: [...coverage.expected] },
    }),
  };
}
