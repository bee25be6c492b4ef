import { expect, it } from '@jest/globals';
import { quantise } from '@damselfly/compute/volume/quantise.ts';
import { VolumeHeaderSchema } from '@damselfly/remote/http';
import { Check } from 'typebox/value';
import { previewsOf } from '../coordinator/previews-of.ts';

const values = Float64Array.from({ length: 54 }, (_, i) => i + 1);

it('makes both levels of every volume, each with its own range', () => {
  const previews = previewsOf(4, values, [2, 3, 3, 3]);
  expect(previews).toHaveLength(2);
  const [first, second] = previews;
  expect(first.headers.full).toMatchObject({ shape: [3, 3, 3], binning: 1, high: 27 });
  expect(first.headers.full.mode).toBeUndefined();
  expect(second.headers.full).toMatchObject({ iteration: 4, mode: 1, level: 'full', high: 54 });
  expect(second.headers.preview).toMatchObject({ mode: 1, level: 'preview', shape: [2, 2, 2] });
  expect(second.bytes.full).toEqual(quantise(values.subarray(27), 'log').values);
  expect(second.bytes.preview).toHaveLength(8);
  expect(Check(VolumeHeaderSchema, second.headers.preview)).toBe(true);
});

it('keeps planes together and whole', () => {
  const [{ headers, bytes }, ...others] = previewsOf(4, values, [6, 3, 3]);
  expect(others).toEqual([]);
  expect(headers).toMatchObject({ full: { kind: 'planes', level: 'full', shape: [6, 3, 3] } });
  expect(headers.preview).toBeUndefined();
  expect(bytes.full).toEqual(quantise(values, 'log').values);
  expect(Check(VolumeHeaderSchema, headers.full)).toBe(true);
});
