import { textContent, type Hdf5Content } from '@damselfly/compute/io/hdf5/hdf5-content.ts';
import { BLUR_SIGMA } from '@damselfly/compute/phasing/default-phasing.ts';
import type { PhasedDensity, PhasedStart } from '@damselfly/compute/phasing/phasing-run.ts';
import type { PreparedIntensity } from '@damselfly/compute/phasing/prepare-intensity.ts';
import type { PhasedRun, PhaseOptions } from './phase-request.ts';

export interface PhasedClass {
  readonly origin: PhasedRun;
  /** Of this program. */
  readonly version: string;
  readonly number: number;
  readonly options: PhaseOptions;
  readonly prepared: PreparedIntensity;
  readonly starts: readonly PhasedStart[];
  readonly density: PhasedDensity;
}

/** A value of the intensity that phasing may choose, as Dragonfly's phaser writes it. */
const FREE = -1;

/** A phased class as HDF5: datasets named as Dragonfly's phaser names them, of one class, and what belongs to them. */
export function phasingContent({
  origin,
  version,
  number,
  options,
  prepared,
  starts,
  density,
}: PhasedClass): Hdf5Content {
  const { shape, values, isMeasured } = prepared;
  const of = (name: string): string => `phasing/${name}`;
  const perStart = (value: (start: PhasedStart) => number): Float64Array =>
    Float64Array.from(starts, value);
  const best = starts.find(({ seed }) => seed === density.seed);
  const intensity = values.map((value, i) => (isMeasured[i] === 1 ? value : FREE));
  const { seed, error, rFactor } = density;
  return {
    numbers: [
      { path: of('dens'), shape, values: density.density },
      { path: of('support'), shape, values: density.support },
      { path: of('preproc_intens'), shape, values: intensity },
      { path: of('calc_intens'), shape, values: density.intensity },
      { path: of('class'), shape: [], values: Int32Array.of(number) },
      ...(best === undefined
        ? []
        : [
            {
              path: of('errors'),
              shape: [best.steps.length],
              values: Float64Array.from(best.steps),
            },
            {
              path: of('start_seeds'),
              shape: [starts.length],
              values: perStart((start) => start.seed),
            },
            {
              path: of('start_errors'),
              shape: [starts.length],
              values: perStart((start) => start.error),
            },
            {
              path: of('start_r_factors'),
              shape: [starts.length],
              values: perStart((start) => start.rFactor),
            },
          ]),
      textContent(
        of('parameters'),
        JSON.stringify({
          run: origin.run,
          runId: origin.id,
          iteration: origin.iteration,
          values: origin.isExact ? 'output' : 'picture',
          damselfly: version,
          ...options,
          blurSigma: BLUR_SIGMA,
          best: { seed, error, rFactor },
        }),
      ),
    ],
  };
}
