import type { ReactElement } from 'react';
import { formatInteger, NARROW_SPACE, useTranslation } from '../../../components/index.ts';
import { valueText } from '../../../viewers/frame/pixel-reading.ts';
import { countedPhotons } from '../../../components/viewer-labels/frame-labels.ts';
import { pictureOf } from '../model/shown.ts';
import { useFrames } from './frame-context.tsx';
import { shownName } from './shown-name.ts';
import { Figures, SideCard } from './side-card.tsx';

/** What is known of the frame or powder that is shown. */
export function FrameCard(): ReactElement {
  const trans = useTranslation();
  const { model } = useFrames();
  const { shown, modes } = model;
  const picture = pictureOf(shown);
  if (shown === undefined || picture === undefined) {
    return (
      <SideCard title={trans.__('Frame')}>
        <div className="dfl-caption">{trans.__('Reading the frame…')}</div>
      </SideCard>
    );
  }
  const { photons, lit, largest } = picture;
  const number = shown.kind === 'frame' ? shown.number : undefined;
  const mode = number === undefined ? undefined : modes?.ofFrames[number];
  const text = (value: number): string => countedPhotons(valueText(value), value, trans);
  return (
    <SideCard
      title={shownName(shown, trans)}
      caption={
        number !== undefined && model.isBlacklisted(number) ? trans.__('blacklisted') : undefined
      }
    >
      <Figures
        entries={[
          [trans.__('Sum'), text(photons)],
          [trans.__('Lit'), `${formatInteger(lit)}${NARROW_SPACE}${trans.__('pixels')}`],
          [trans.__('Largest'), text(largest)],
          ...(mode === undefined || mode < 0
            ? []
            : [[trans.__('Most likely mode'), formatInteger(mode)] as const]),
        ]}
      />
    </SideCard>
  );
}
