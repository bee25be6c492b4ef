import { formatSignificant, NARROW_SPACE } from '../../components/format/number.ts';
import type { FrameData } from './frame-data.ts';
import type { FramePicture } from './frame-picture.ts';
import type { FrameLabels } from './labels.ts';

/** What a picture shows, for those who do not see it. */
export function frameSummary(
  { name, layout, unit }: FrameData,
  { display, place, pooling }: FramePicture,
  labels: Pick<FrameLabels, 'summary' | 'pooled'>,
): string {
  const withUnit = (value: number): string =>
    [formatSignificant(value, 3), unit].join(NARROW_SPACE);
  const { rows, columns } = layout;
  const [low, high] = [withUnit(display.low), withUnit(display.high)];
  const summary = labels.summary(name, rows, columns, low, high);
  return place.bin > 1 ? `${summary}, ${labels.pooled(pooling, place.bin)}` : summary;
}
