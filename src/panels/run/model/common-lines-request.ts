import type { CommonLines } from '@damselfly/compute/classes/common-lines.ts';
import type { LineSampling } from '@damselfly/compute/classes/class-lines.ts';
import type { QuantisedVolume } from '@damselfly/compute/volume/quantise.ts';

/** Which classes are compared along their common lines, and how. */
export interface CommonLinesRequest {
  /** Whose classes they are. */
  readonly iteration: number;
  /** Planes in bytes, one after the other. */
  readonly planes: QuantisedVolume;
  /** Of an edge of each, pixels. */
  readonly size: number;
  readonly sampling: LineSampling;
}

/** Compares classes. @param report told the part that is done, 0 to 1. */
export type CompareClasses = (
  request: CommonLinesRequest,
  report: (part: number) => void,
  signal: AbortSignal,
) => Promise<CommonLines>;
