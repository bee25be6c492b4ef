import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from '../../../components/index.ts';
import { readingText, type PixelReading } from '../../../viewers/frame/pixel-reading.ts';
import { frameLabels } from '../../../components/viewer-labels/frame-labels.ts';
import { useFrames } from './frame-context.tsx';
import { Figures, SideCard } from './side-card.tsx';

/** The pixel under the pointer. */
export function CursorCard(): ReactElement {
  const trans = useTranslation();
  const { hovered } = useFrames();
  const [reading, setReading] = useState<PixelReading>();
  useEffect(() => {
    const take = (_: unknown, read: PixelReading | undefined): void => {
      setReading(read);
    };
    hovered.connect(take);
    return () => {
      hovered.disconnect(take);
    };
  }, [hovered]);
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
