import { expect, test } from '@jest/globals';
import { volumeFixture } from '../../__tests__/volume-fixture.ts';
import { ENGLISH_VOLUME_LABELS } from '../english-labels.ts';
import { showSection } from '../inspector/show-section.ts';
import { DEFAULT_VOLUME_STATE, type VolumeState } from '../volume-state.ts';

/** The buttons of the units for a cube, by name, and what is chosen by them. */
function unitsOf(voxel: number | undefined): {
  readonly button: (name: string) => HTMLElement | undefined;
  readonly chosen: Partial<VolumeState>[];
} {
  const chosen: Partial<VolumeState>[] = [];
  const section = showSection({
    labels: ENGLISH_VOLUME_LABELS,
    choose: (change) => chosen.push(change),
    point: () => undefined,
    hasSupport: () => false,
  });
  const data = volumeFixture(new Float64Array(8).fill(1), 'linear', { voxel });
  section.draw(data, DEFAULT_VOLUME_STATE);
  const buttons = [...section.node.querySelectorAll<HTMLElement>('[role=radio]')];
  return { button: (name) => buttons.find(({ textContent }) => textContent === name), chosen };
}

const press = (key: string): KeyboardEvent => new KeyboardEvent('keydown', { key, bubbles: true });

test('without the size of a voxel lengths are in voxels, and the other units say why not', () => {
  const { button, chosen } = unitsOf(undefined);
  expect(button('voxels')?.getAttribute('aria-checked')).toBe('true');
  for (const name of ['nm', 'Å']) {
    expect(button(name)?.getAttribute('aria-disabled')).toBe('true');
    expect(button(name)?.title).toBe('The size of a voxel is not known.');
    button(name)?.click();
  }
  expect(chosen).toEqual([]);
  button('voxels')?.dispatchEvent(press('ArrowRight'));
  expect(chosen).toEqual([{ unit: 'voxels' }]);
});

test('with it each unit can be chosen', () => {
  const { button, chosen } = unitsOf(0.5);
  expect(button('nm')?.getAttribute('aria-checked')).toBe('true');
  button('voxels')?.click();
  button('nm')?.dispatchEvent(press('ArrowLeft'));
  button('nm')?.dispatchEvent(press('ArrowRight'));
  expect(chosen).toEqual([{ unit: 'voxels' }, { unit: 'voxels' }, { unit: 'angstrom' }]);
});
