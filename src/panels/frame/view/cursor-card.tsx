import type { ReactElement } from 'react';
import { useTranslation } from '../../../components/index.ts';
import { readingText } from '../../../viewers/frame/pixel-reading.ts';
import { frameLabels } from '../../../components/viewer-labels/frame-labels.ts';
import { Figures, SideCard } from './side-card.tsx';
import { useReading } from './use-reading.ts';

/** The pixel under the pointer. */
export function CursorCard(): ReactElement {
  const trans = useTranslation();
  const reading = useReading();
  const text = reading && readingText(reading, frameLabels(trans));
  return (
    <SideCard
      title={trans.__('Cursor')}
      caption={
        text === undefined
          ? trans.__('Point at a pixel; W A S D move from it')
          : trans.__('pixel %1', text.pixel)
      }
    >
      <Figures
        entries={[
          [trans.__('Value'), text?.value ?? '–'],
          [trans.__('Position'), text?.place ?? '–'],
          ['q', text?.q ?? '–'],
          [trans.__('Resolution'), text?.resolution ?? '–'],
        ]}
      />
    </SideCard>
  );
}
