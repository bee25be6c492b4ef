import {
  regionStatistics,
  type RegionStatistics,
} from '@damselfly/compute/photons/region-statistics.ts';
import type { FrameRegion } from '../../../viewers/frame/region/frame-region.ts';
import type { LaidOutFrame } from '../data/frames-request.ts';

/** What is told of a region: of the values as measured, however they are shown. */
export interface RegionFigures extends RegionStatistics {
  /** Its part of all photons of the frame, 0 to 1; NaN where the frame has none. */
  readonly share: number;
}

export function regionFigures(
  { layout, values, photons }: Pick<LaidOutFrame, 'layout' | 'values' | 'photons'>,
  region: FrameRegion,
): RegionFigures {
  const { rows, columns, mask } = layout;
  const statistics = regionStatistics({ rows, columns, values, mask }, region);
  return { ...statistics, share: photons > 0 ? statistics.sum / photons : NaN };
}

/** Names and values, each in a column of a table: what is copied. */
export function regionTable(name: string, region: FrameRegion, figures: RegionFigures): string {
  const columns: Readonly<Record<string, string | number>> = { name, ...region, ...figures };
  return [Object.keys(columns), Object.values(columns)].map((row) => row.join('\t')).join('\n');
}
