import { expect, test } from 'vitest';
import { probeQuestion, type ProbedThing } from '../../src/estimate/probe-question.ts';

const TEXT = '[emc]\nin_photons_file = photons.emc\nnum_div = 6\noutput_folder = one/\n';

const THING: ProbedThing = {
  text: TEXT,
  file: '/data/config.ini',
  backend: 'wasm',
  device: 'a processor',
  workers: 2,
};

const asked = (changes: Partial<ProbedThing> = {}): string =>
  probeQuestion({ ...THING, ...changes }).question;

test('the files that are read count, not those that are written', () => {
  expect(probeQuestion(THING).files).toEqual(['/data/photons.emc']);
  expect(asked({ text: TEXT.replace('one/', 'two/') })).toBe(asked());
});

test('options, device and workers make it another question', () => {
  expect(asked({ text: TEXT.replace('6', '7') })).not.toBe(asked());
  expect(asked({ device: 'another' })).not.toBe(asked());
  expect(asked({ workers: 1 })).not.toBe(asked());
});

test('a graphics processor takes as long with any number of workers', () => {
  expect(asked({ backend: 'webgpu', workers: 1 })).toBe(asked({ backend: 'webgpu' }));
});
