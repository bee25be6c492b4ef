import type { RunDetail } from '@damselfly/remote/http';

/** What is known to be different in the data of two runs. */
export type DataPart = 'photons' | 'frames' | 'usedFrames' | 'pixels' | 'meanCount';

type Compared = Pick<RunDetail, 'facts' | 'inputs'>;

/** Means of the same photons differ by rounding alone; logs tell fewer digits. */
const TOLERANCE = 0.001;

/** In which ways the data of two runs are known to differ; none where they are the same, or nobody knows. */
export function dataApart(first: Compared, second: Compared): readonly DataPart[] {
  const apart: DataPart[] = [];
  if (differ(photonsOf(first), photonsOf(second))) {
    apart.push('photons');
  }
  // Of other frames others take part: this says nothing more.
  const parts = ['frames', 'usedFrames', 'pixels'] as const;
  for (const part of parts) {
    const isSaid = part === 'usedFrames' && apart.includes('frames');
    if (!isSaid && differ(first.facts[part], second.facts[part])) {
      apart.push(part);
    }
  }
  const [one, other] = [first.facts.meanCount, second.facts.meanCount];
  if (one !== undefined && other !== undefined && Math.abs(one - other) > TOLERANCE * one) {
    apart.push('meanCount');
  }
  return apart;
}

function differ<Value>(one: Value | undefined, other: Value | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** By what the photon file holds: the same frames may lie in several places. Files of a list are not told apart. */
function photonsOf({ inputs }: Compared): string | undefined {
  return inputs.find(({ role }) => role === 'in_photons_file')?.sha256;
}
