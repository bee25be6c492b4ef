import { describe, expect, it } from '@jest/globals';
import { outputNumber } from '@damselfly/compute/io/formats/dragonfly-output/output-number.ts';
import { keptPath, outputPath, previewsNumber, previewsPath } from '../paths.ts';

describe('the place of a file of a run', () => {
  it.each([
    ['chosen/1', 'chosen/1/photons.emc', 'files/photons.emc'],
    ['/beamtime/run7', '/beamtime/run7/data/EMC.log', 'files/data/EMC.log'],
    ['/beamtime/run7', '/beamtime/shared/det.h5', 'files/beamtime/shared/det.h5'],
    ['/beamtime/run7', '/beamtime/run7/../../../etc/passwd', 'files/etc/passwd'],
    ['chosen/1', '../../out', 'files/out'],
  ])('of a config in %s: %s', (folder, path, expected) => {
    expect(keptPath(folder, path)).toBe(expected);
  });
});

it('counts outputs and previews by their names', () => {
  expect(outputNumber(outputPath('files/output', 7))).toBe(7);
  expect(outputNumber(outputPath('files/output', 1234))).toBe(1234);
  expect(outputNumber('output_012.h5')).toBe(12);
  expect(outputNumber('files/output/EMC.log')).toBeUndefined();
  expect(outputNumber('files/old_output_001.h5')).toBeUndefined();
  expect(previewsNumber(previewsPath(12, 0))).toBe(12);
  expect(previewsNumber(previewsPath(12, 3))).toBeUndefined();
  expect(previewsNumber('previews/012-full.u8')).toBeUndefined();
});
