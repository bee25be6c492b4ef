import { expect, it } from '@jest/globals';
import { linkedRun, runLink } from '../../../../services/runs/run-link.ts';
import { readViewState, shortView } from '../view-state.ts';

const USUAL = readViewState({});

const CHOSEN = readViewState({
  iteration: 12,
  tab: 'quality',
  model: { ...USUAL.model, level: 0.5, slices: true, camera: 'home' },
  slices: { ...USUAL.slices, scale: 'linear' },
});

it('is short in a link, and whole again where that is opened, whatever was shown before', () => {
  const link = runLink('https://hub/lab', 'gateway:a-1', shortView({ ...CHOSEN }));
  expect(link.length).toBeLessThan(600);
  const view = linkedRun(new URL(link).search)?.view;
  expect(view?.['model']).toEqual({ level: 0.5, slices: true });
  expect(readViewState(view)).toEqual(CHOSEN);
  const before = readViewState({ model: { body: 'cloud', opacity: 0.3 }, tab: 'files', mode: 2 });
  expect(readViewState(view, before)).toEqual(CHOSEN);
});

it('of a link with all that was chosen is as it was', () => {
  expect(readViewState({ ...CHOSEN }, USUAL)).toEqual(CHOSEN);
  expect(readViewState({ iteration: 3 }, CHOSEN)).toEqual({ ...CHOSEN, iteration: 3 });
});

it('that does not fit is left out', () => {
  const wrong = [{ model: [] }, { model: { level: {} } }, { tab: 'none' }, 3, null];
  expect(wrong.map((value) => readViewState(value, CHOSEN))).toEqual(wrong.map(() => CHOSEN));
});
