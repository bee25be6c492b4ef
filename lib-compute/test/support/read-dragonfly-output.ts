import { fileFormatError } from '../../src/errors.ts';
import type { ByteSource } from '../../src/io/byte-source/byte-source.ts';
import type { FormatContext } from '../../src/io/format.ts';
import { portion, withoutProgress } from '../../src/io/portion.ts';
import type { DragonflyOutput } from '../../src/io/formats/dragonfly-output/dragonfly-output-data.ts';
import { openDragonflyOutput } from '../../src/io/formats/dragonfly-output/open-dragonfly-output.ts';

/**
 * Reads all of `output_NNN.h5` and closes it.
 *
 * @throws FileFormat where its parts do not fit each other or hold values that cannot be.
 */
export async function readDragonflyOutput(
  source: ByteSource,
  context: FormatContext,
): Promise<DragonflyOutput> {
  const output = await openDragonflyOutput(source, context);
  try {
    const quiet = withoutProgress(context);
    const intens = await output.intens(portion(context, 0, 0.5));
    const interWeight = await output.interWeight(portion(context, 0.5, 1));
    const orientations = await output.table('orientations', quiet);
    const mutualInformation = await output.table('mutual_info', quiet);
    const logLikelihood = await output.table('likelihood', quiet);
    const scale = await output.table('scale', quiet);
    const occupancies = await output.occupancies(quiet);
    const probabilities = await output.probabilities(quiet);
    return {
      shape: output.shape,
      intens,
      ...(interWeight && { interWeight }),
      ...(orientations && { orientations: asOrientations(source.name, orientations) }),
      ...(mutualInformation && { mutualInformation }),
      ...(logLikelihood && { logLikelihood }),
      ...(scale && { scale }),
      ...(occupancies && { occupancies }),
      ...(probabilities && { probabilities }),
    };
  } finally {
    await output.close();
  }
}

function asOrientations(file: string, values: Float64Array): Int32Array {
  const flaw = values.findIndex(
    (value) => !(Number.isInteger(value) && value >= -1 && value < 2 ** 31),
  );
  if (flaw >= 0) {
    throw fileFormatError({
      file,
      where: `frame ${flaw} of orientations`,
      expected: 'the number of a rotation, or -1',
      found: String(values[flaw]),
    });
  }
  return Int32Array.from(values);
}
