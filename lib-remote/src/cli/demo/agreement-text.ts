import type { IntensityAgreement } from '@damselfly/compute/volume/intensity-agreement.ts';
import type { Example } from '../../example/example.ts';

/** Shells are shown in steps, so that the table fits on a screen. */
const SHOWN_SHELLS = 8;

const BAR_WIDTH = 30;

/** How well the result agrees with the truth, in words and as bars over the resolution. */
export function agreementText(
  { shells, lowest, mean, agreesUpTo }: IntensityAgreement,
  { voxelPeriodAngstrom, leastCorrelation }: Example,
): string {
  const resolution = (radius: number): string =>
    `${(voxelPeriodAngstrom / radius / 10).toFixed(1)} nm`;
  const step = Math.ceil(shells.length / SHOWN_SHELLS);
  const shown = shells.filter((_, i) => (shells.length - 1 - i) % step === 0);
  const bars = shown.map(({ radius, correlation }) => {
    const bar = '█'.repeat(Math.round(Math.max(0, correlation) * BAR_WIDTH));
    return `${resolution(radius).padStart(10)}  ${correlation.toFixed(3).padStart(6)}  ${bar}`;
  });
  const reach =
    agreesUpTo > 0
      ? `above ${leastCorrelation} up to ${resolution(agreesUpTo)}`
      : `below ${leastCorrelation} from the start`;
  return [
    'Agreement with the truth: correlation of the intensities on shells of equal resolution,',
    'each less its mean, after alignment (1 is perfect, 0 is chance)',
    ...bars,
    `lowest ${lowest.toFixed(3)}, mean ${mean.toFixed(3)}, ${reach}`,
  ].join('\n');
}
