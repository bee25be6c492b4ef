import { Clipboard } from '@jupyterlab/apputils';
import type { TranslationBundle } from '@jupyterlab/translation';
import { useCallback, type ReactElement } from 'react';
import {
  formatInteger,
  formatPercent,
  formatSignificant,
  IconButton,
  NARROW_SPACE,
  useTranslation,
} from '../../../components/index.ts';
import { countedPhotons } from '../../../components/viewer-labels/frame-labels.ts';
import { closeIcon, copyIcon } from '../../../icons/index.ts';
import { valueText } from '../../../viewers/frame/pixel-reading.ts';
import type { FrameRegion } from '../../../viewers/frame/region/frame-region.ts';
import { regionFigures, regionTable, type RegionFigures } from '../model/region-figures.ts';
import { pictureOf } from '../model/shown.ts';
import { useFrames } from './frame-context.tsx';
import { shownName } from './shown-name.ts';
import { Figures, SideCard } from './side-card.tsx';
import { useIdleResult } from './use-idle-result.ts';
import { useRegion } from './use-region.ts';

/** What is in the region that is marked, or how to mark one. */
export function RegionCard(): ReactElement | null {
  const trans = useTranslation();
  const { model } = useFrames();
  const { shown, view } = model;
  const region = useRegion();
  const picture = pictureOf(shown);
  const find = useCallback(
    () => (picture && region ? regionFigures(picture, region) : undefined),
    [picture, region],
  );
  const figures = useIdleResult(find);
  if (region === null) {
    return view.draws === null ? null : (
      <SideCard title={trans.__('Region')}>
        <div className="dfl-caption">
          {view.draws === 'circle'
            ? trans.__('Drag on the picture from the middle of the circle to its edge.')
            : trans.__('Drag on the picture from one corner to the opposite one.')}{' '}
          {trans.__('Enter marks one at the pixel that is read, Esc gives up.')}
        </div>
      </SideCard>
    );
  }
  const copy = (): void => {
    if (shown && picture) {
      // Found anew: the figures that are told may still be those of the frame before.
      const found = regionFigures(picture, region);
      Clipboard.copyToSystem(regionTable(shownName(shown, trans), region, found));
    }
  };
  return (
    <SideCard
      title={trans.__('Region')}
      caption={shortText(region, trans)}
      actions={
        <>
          <IconButton
            isSmall
            icon={copyIcon}
            label={trans.__('Copy as a table')}
            onClick={copy}
            isDisabled={picture === undefined}
          />
          <IconButton
            isSmall
            icon={closeIcon}
            label={trans.__('Remove the region')}
            onClick={() => {
              model.setView({ region: null });
            }}
          />
        </>
      }
    >
      <Figures entries={entriesOf(figures, trans)} />
    </SideCard>
  );
}

/** `circle at 83, 85 · radius 9`: row and column, as the cursor's. */
function shortText(region: FrameRegion, trans: TranslationBundle): string {
  const [row, column] = [formatInteger(region.row), formatInteger(region.column)];
  return region.shape === 'circle'
    ? trans.__('circle at %1, %2 · radius %3', row, column, formatInteger(region.radius))
    : trans.__(
        '%1 × %2 pixels from %3, %4',
        formatInteger(region.rows),
        formatInteger(region.columns),
        row,
        column,
      );
}

function entriesOf(
  figures: RegionFigures | undefined,
  trans: TranslationBundle,
): (readonly [string, string])[] {
  const pixels = (count: number): string =>
    formatInteger(count) + NARROW_SPACE + trans._n('pixel', 'pixels', count);
  const photons = (value: number): string => countedPhotons(valueText(value), value, trans);
  const known = (text: (of: RegionFigures) => string, value: (of: RegionFigures) => number) =>
    figures === undefined || Number.isNaN(value(figures)) ? '–' : text(figures);
  return [
    [
      trans.__('Sum'),
      known(
        ({ sum }) => photons(sum),
        (of) => of.sum,
      ),
    ],
    [
      trans.__('Mean per pixel'),
      known(
        ({ mean }) => formatSignificant(mean, 4),
        (of) => of.mean,
      ),
    ],
    [
      trans.__('Standard deviation'),
      known(
        ({ deviation }) => formatSignificant(deviation, 4),
        (of) => of.deviation,
      ),
    ],
    [
      trans.__('Largest'),
      known(
        ({ largest }) => photons(largest),
        (of) => of.largest,
      ),
    ],
    [
      trans.__('Pixels'),
      known(
        (of) => formatInteger(of.pixels),
        (of) => of.pixels,
      ),
    ],
    [
      trans.__('Lit'),
      known(
        ({ lit, pixels: all }) => formatPercent(lit / all, 1),
        (of) => of.mean,
      ),
    ],
    [
      trans.__('Masked'),
      known(
        ({ masked }) => pixels(masked),
        (of) => of.masked,
      ),
    ],
    [
      trans.__('Share of the frame'),
      known(
        ({ share }) => formatPercent(share, 1),
        (of) => of.share,
      ),
    ],
  ];
}
