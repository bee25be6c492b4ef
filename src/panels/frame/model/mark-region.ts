import { askedRegion, type AskedRegion } from './asked-region.ts';
import type { FrameModel } from './frame-model.ts';
import { regionFigures, type RegionFigures } from './region-figures.ts';
import { pictureOf } from './shown.ts';

/**
 * Marks the region that is asked for, or removes the one that is there.
 *
 * @returns what is in it; undefined where none is marked, or no frame is there yet.
 */
export function markRegion(
  model: Pick<FrameModel, 'shown' | 'view' | 'setView'>,
  asked: AskedRegion,
): RegionFigures | undefined {
  const picture = pictureOf(model.shown);
  if (picture === undefined) {
    return undefined;
  }
  const region = askedRegion(asked, model.view.region, picture.layout);
  model.setView({ region, draws: null });
  return region === null ? undefined : regionFigures(picture, region);
}
