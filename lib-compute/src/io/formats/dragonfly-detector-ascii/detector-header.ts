import { finiteNumber, tokensOf, wholeNumber } from '../../text/tokens.ts';

/** The first line of a text detector. */
export interface DetectorHeader {
  readonly pixelCount: number;
  readonly distance?: number;
  readonly ewaldRadius?: number;
}

/** Reads `num_pix detd ewald_rad`, or `num_pix` alone; undefined where it is neither. */
export function parseDetectorHeader(line: string): DetectorHeader | undefined {
  const [first = '', ...rest] = tokensOf(line);
  const pixelCount = wholeNumber(first);
  if (pixelCount === undefined || pixelCount < 1) {
    return undefined;
  }
  if (rest.length === 0) {
    return { pixelCount };
  }
  const [distance = 0, ewaldRadius = 0] = rest.map(finiteNumber);
  return rest.length === 2 && distance > 0 && ewaldRadius > 0
    ? { pixelCount, distance, ewaldRadius }
    : undefined;
}
