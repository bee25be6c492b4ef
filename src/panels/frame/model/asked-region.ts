import { Check } from 'typebox/value';
import type { FrameLayout } from '../../../viewers/frame/frame-layout.ts';
import { nextPointed } from '../../../viewers/frame/move-view.ts';
import { regionAround } from '../../../viewers/frame/region/change-region.ts';
import {
  FrameRegionSchema,
  RegionShapeSchema,
  type FrameRegion,
} from '../../../viewers/frame/region/frame-region.ts';

/** What a command says of a region, by the names of `FrameRegion`. */
export type AskedRegion = Readonly<Record<string, unknown>>;

/**
 * The region that is asked for; one of a usual size where its place or its size is missing.
 *
 * @param now the region that is there: without a shape it goes, or a circle comes.
 * @returns null for none.
 */
export function askedRegion(
  asked: AskedRegion,
  now: FrameRegion | null,
  layout: FrameLayout,
): FrameRegion | null {
  if (Check(FrameRegionSchema, asked)) {
    return asked;
  }
  const { shape, row, column } = asked;
  if (shape === 'none' || (shape === undefined && now !== null)) {
    return null;
  }
  const middle = nextPointed(layout, undefined, 0, 0);
  const place = {
    row: typeof row === 'number' ? row : middle.row,
    column: typeof column === 'number' ? column : middle.column,
  };
  return regionAround(Check(RegionShapeSchema, shape) ? shape : 'circle', place, layout);
}
