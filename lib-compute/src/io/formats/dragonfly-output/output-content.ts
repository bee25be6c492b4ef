import type { Hdf5Content, NumbersContent } from '../../hdf5/hdf5-content.ts';
import { PROBABILITIES_TEMPLATE } from '../../hdf5/vlen-templates.ts';
import type { DragonflyOutput, FrameProbabilities } from './dragonfly-output-data.ts';

/** `output_NNN.h5` to be written, names, shapes and types as Dragonfly has them (spec/emc.md 2.6). */
export function outputContent(output: DragonflyOutput): Hdf5Content {
  const { shape, intens, interWeight, occupancies, probabilities } = output;
  const perFrame = (
    path: string,
    values: Int32Array | Float64Array | undefined,
  ): NumbersContent[] => (values === undefined ? [] : [{ path, shape: [values.length], values }]);
  return {
    numbers: [
      { path: 'intens', shape, values: intens },
      ...(interWeight === undefined ? [] : [{ path: 'inter_weight', shape, values: interWeight }]),
      ...perFrame('orientations', output.orientations),
      ...perFrame('mutual_info', output.mutualInformation),
      ...perFrame('likelihood', output.logLikelihood),
      ...perFrame('scale', output.scale),
      ...(occupancies === undefined ? [] : [occupanciesContent(occupancies, shape[0])]),
      ...(probabilities === undefined ? [] : [rotationCountContent(probabilities)]),
    ],
    ...(probabilities === undefined ? {} : { ragged: raggedContent(probabilities) }),
  };
}

function occupanciesContent(values: Float64Array, modes: number): NumbersContent {
  return { path: 'occupancies', shape: [values.length / modes, modes], values };
}

function rotationCountContent({ rotationCount }: FrameProbabilities): NumbersContent {
  return { path: 'probabilities/num_rot', shape: [1], values: Int32Array.of(rotationCount) };
}

function raggedContent({
  offsets,
  rotations,
  values,
}: FrameProbabilities): NonNullable<Hdf5Content['ragged']> {
  return {
    template: PROBABILITIES_TEMPLATE,
    datasets: [
      { path: 'probabilities/place', offsets, values: rotations },
      { path: 'probabilities/prob', offsets, values },
    ],
  };
}
