import type { TranslationBundle } from '@jupyterlab/translation';
import { askedRegion, type AskedRegion } from './asked-region.ts';
import type { FrameModel } from './frame-model.ts';
import { regionFigures, type RegionFigures } from './region-figures.ts';
import { pictureOf } from './shown.ts';

/**
 * Marks the region that is asked for, or removes the one that is there.
 *
 * @returns what is in it; undefined where none is marked.
 * @throws Error where no frame is there yet, and for a region that cannot be.
 */
export function markRegion(
  model: Pick<FrameModel, 'shown' | 'view' | 'setView'>,
  asked: AskedRegion,
  trans: TranslationBundle,
): RegionFigures | undefined {
  const picture = pictureOf(model.shown);
  if (picture === undefined) {
    throw new Error(trans.__('No frame is there yet: mark a region when one is shown.'));
  }
  const region = askedRegion(asked, model.view.region, picture.layout, trans);
  model.setView({ region, draws: null });
  return region === null ? undefined : regionFigures(picture, region);
}
