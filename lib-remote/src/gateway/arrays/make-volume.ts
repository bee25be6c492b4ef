import { binVolume } from '@damselfly/compute/volume/bin-volume.ts';
import { planePreviews, type PlanePreviews } from '@damselfly/compute/volume/plane-previews.ts';
import { volumePreviews } from '@damselfly/compute/volume/previews.ts';
import type { VolumeHeader } from '../../http/index.ts';
import type { VolumeQuestion } from './array-calls.ts';
import type { Model } from './read-model.ts';
import { floatValues } from './typed-values.ts';

/** One level of a volume, ready to be sent. */
export interface MadeLevel {
  readonly header: VolumeHeader;
  readonly values: ArrayBufferView;
}

/** What there is of a model. */
export interface MadeLevels {
  readonly full: MadeLevel;
  /** None of planes. */
  readonly preview?: MadeLevel;
}

type Question = Omit<VolumeQuestion, 'source'>;

/** Makes what there is of a model as it was asked for; header and range are those of the bytes. */
export function makeVolume(model: Model, question: Question): MadeLevels {
  const { kind, values, shape, statistics } = model;
  const { type, scale, mode } = question;
  if (kind === 'planes') {
    const planes = planePreviews(values, scale, statistics);
    const header: VolumeHeader = { ...headerOf(question, planes), kind, shape: [...shape] };
    const bytes = planes.full.values;
    return { full: { header, values: type === 'u8' ? bytes : floatValues(values, type, header) } };
  }
  const size = shape[0];
  const previews = volumePreviews(values, size, scale, statistics);
  const common = { ...headerOf(question, previews), ...(mode > 0 && { mode }) };
  const half = previews.previewSize;
  const full: VolumeHeader = { ...common, shape: [size, size, size] };
  const preview: VolumeHeader = {
    ...common,
    level: 'preview',
    shape: [half, half, half],
    binning: 2,
  };
  if (type === 'u8') {
    return {
      full: { header: full, values: previews.full.values },
      preview: { header: preview, values: previews.preview.values },
    };
  }
  return {
    full: { header: full, values: floatValues(values, type, full) },
    preview: { header: preview, values: floatValues(binVolume(values, size), type, full) },
  };
}

function headerOf(
  { iteration, type, scale }: Question,
  { full: { low, high }, statistics, histogram }: PlanePreviews,
): Omit<VolumeHeader, 'shape'> {
  return {
    iteration,
    level: 'full',
    type,
    scale,
    binning: 1,
    low,
    high,
    ...statistics,
    histogram: [...histogram],
  };
}
