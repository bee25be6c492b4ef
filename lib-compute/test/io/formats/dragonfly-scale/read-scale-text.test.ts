import { describe, expect, it } from 'vitest';
import { readScaleText } from '../../../../src/io/formats/dragonfly-scale/read-scale-text.ts';
import { textSource } from '../../../support/open-bytes.ts';
import { refusalOf } from '../../../support/refusal.ts';

const read = (text: string, count: number) => readScaleText(textSource(text, 'scale.dat'), count);

describe('scale factors in text', () => {
  it('are one number for each frame', async () => {
    expect(await read('1.5\n0.25e1\n-1\n', 3)).toEqual(Float64Array.of(1.5, 2.5, -1));
  });

  it.each([
    ['NaN', '1\nnan\n', 2, 'line 2 should be a finite number'],
    ['infinity', '1\ninf\n', 2, 'line 2'],
    ['a value too few', '1\n', 2, 'one of 1'],
    ['a value too many', '1\n2\n3\n', 2, 'line 3'],
  ])('are refused for %s', async (_, text, count, message) => {
    const error = await refusalOf(() => read(text, count));
    expect(error.tag).toBe('FileFormat');
    expect(error.message).toContain(message);
  });
});
