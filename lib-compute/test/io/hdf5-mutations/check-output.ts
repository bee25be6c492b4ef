import type { DragonflyOutput } from '../../../src/io/formats/dragonfly-output/dragonfly-output-data.ts';

function demand(condition: boolean, what: string): void {
  if (!condition) {
    throw new Error(`unsound: ${what}`);
  }
}

/** What an output must be, whatever file it came from. */
export function checkOutput(output: DragonflyOutput): void {
  const { shape, intens, interWeight, orientations, probabilities } = output;
  const voxels = shape.reduce((product, extent) => product * extent, 1);
  demand(intens.length === voxels, 'the number of voxels');
  demand(interWeight === undefined || interWeight.length === voxels, 'the number of weights');
  const tables = [output.mutualInformation, output.logLikelihood, output.scale];
  const lengths = [orientations, ...tables].flatMap((table) => (table ? [table.length] : []));
  demand(new Set(lengths).size <= 1, 'the lengths of the tables');
  for (const values of [intens, interWeight, ...tables]) {
    demand(values?.every(Number.isFinite) ?? true, 'a number that is not finite');
  }
  demand(orientations?.every((rotation) => rotation >= -1) ?? true, 'an orientation');
  if (probabilities) {
    const { rotationCount, offsets, rotations, values } = probabilities;
    demand(rotations.length === values.length, 'the lengths of rotations and probabilities');
    demand(offsets[offsets.length - 1] === values.length, 'the ends of the frames');
    demand(
      rotations.every((rotation) => rotation >= 0 && rotation < rotationCount),
      'a rotation',
    );
    demand(
      values.every((value) => value >= 0 && value <= 1 + 1e-9),
      'a probability',
    );
  }
}
