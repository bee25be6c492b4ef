import { expect, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { enter, model, number, settle, startButton, user, withForm } from './form-fixture.tsx';

withForm();

const choose = (name: string): Promise<void> =>
  user().click(screen.getByRole('radio', { name, checked: false }));

test('classes are chosen first in Model, and can be started at once', async () => {
  await settle(400);
  const kinds = screen.getByRole('radiogroup', { name: 'Kind of model' });
  const fields = screen.getByRole('region', { name: 'Model' });
  expect(within(fields).getAllByRole('radiogroup')[0]).toBe(kinds);
  expect(screen.getByRole('img', { name: /^num_div/ })).toBeTruthy();

  await choose('2D classes');
  expect(screen.getByText('EMC, 2D · from config.ini')).toBeTruthy();
  const { given } = model.reading;
  expect(given).toMatchObject({ recon_type: '2d', num_modes: '4', num_rot: '60' });
  expect(given.num_div).toBeUndefined();
  expect(screen.getByText('in the plane, 6.0° apart')).toBeTruthy();
  expect(startButton().getAttribute('aria-disabled')).toBeNull();
  expect(screen.queryByRole('img', { name: /num_div/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Sampling' })).toBeNull();
  expect(screen.getByText(/0 changed from default/)).toBeTruthy();
  const figure = screen.getByText('Rotations', { selector: 'dt' }).parentElement;
  expect(figure?.textContent.trim()).toBe('Rotations60');
});

test('each kind has its own settings back when it returns', async () => {
  act(() => {
    model.setOptions({ point_group: 'A5', num_modes: '2' });
  });
  const before = model.reading.given;
  await choose('2D classes');
  expect(model.errors).toEqual([]);
  expect(model.reading.given).toMatchObject({ num_modes: '2', num_rot: '60' });
  await enter(number('Classes'), '7');
  await choose('3D');
  expect(model.reading.given).toEqual(before);
  await choose('2D classes');
  expect(model.reading.options).toMatchObject({ num_modes: 7, num_rot: 60 });
});

test('a form for classes that becomes one for a volume has one, sampled as a new form does', async () => {
  act(() => {
    model.setOptions({ recon_type: '2d', num_div: undefined, num_rot: '36', num_modes: '9' });
  });
  await choose('3D');
  expect(model.errors).toEqual([]);
  expect(model.reading.options).toMatchObject({ recon_type: '3d', num_div: 6, num_modes: 1 });
});

test('num_div plays no part in the figures of a 2D config that has it', () => {
  act(() => {
    model.setOptions({ recon_type: '2d', num_rot: undefined });
  });
  const figure = screen.getByText('Rotations', { selector: 'dt' }).parentElement;
  expect(figure?.textContent).not.toContain('10');
  expect(screen.queryByRole('img', { name: /num_div/ })).toBeNull();
});

test('what is wrong with the rotations of classes unfolds Model', async () => {
  await choose('2D classes');
  act(() => {
    model.setOptions({ num_rot: '0' });
    model.setView({ folded: ['model'] });
  });
  await user().click(startButton());
  expect(model.state.view).toMatchObject({ folded: [], isAdvancedOpen: false });
});
