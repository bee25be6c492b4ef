import { expect, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { newConfig } from '../model/new-config.ts';
import { CONFIG, enter, field, model, number, settle, user, withForm } from './form-fixture.tsx';

withForm();

test('the form changes its own keys in the text, and shows the difference', async () => {
  await enter(number('Orientations'), '8');
  await user().click(screen.getByRole('switch', { name: 'Scale each frame' }));

  expect(model.state.text).toBe(
    `${CONFIG.replace('num_div = 6', 'num_div = 8')}need_scaling = 1\n`,
  );
  const lines = within(screen.getByRole('region', { name: 'Differences' }));
  const changed = lines.getAllByRole('listitem').map((line) => line.textContent);
  expect(changed).toContain('9−removed: num_div = 6');
  expect(changed).toContain('9+added: num_div = 8');
  expect(screen.getByText('2 added')).toBeTruthy();
});

test('the text changes the form, and errors stand at their field and line', async () => {
  await user().click(screen.getByRole('radio', { name: 'File' }));
  const editor = screen.getByRole('textbox', { name: 'Text of the config file' });
  const end = CONFIG.length;
  await user().type(editor, 'alpha = 2{Enter}num_div = 9', {
    initialSelectionStart: end,
    initialSelectionEnd: end,
  });
  expect(number('Orientations')).toHaveProperty('value', '9');
  expect(screen.getByText(/Line 11/)).toBeTruthy();
  await user().click(screen.getByRole('button', { name: /^Advanced/ }));
  const alpha = field('α (share of the old model)');
  expect(alpha.getAttribute('aria-invalid')).toBe('true');
  const note = document.getElementById(alpha.getAttribute('aria-describedby')?.split(' ')[1] ?? '');
  expect(note?.textContent).toContain('at most 1');
});

test('advice on a stiff beta is applied by its link', async () => {
  await settle(400);
  await user().click(screen.getByRole('button', { name: 'Use Automatic' }));
  expect(model.reading.options.beta).toBe('auto');
  expect(screen.queryByText(/ties each frame/)).toBeNull();
});

test('a random start has any seed, and Dragonfly’s at first', async () => {
  expect(screen.queryByRole('spinbutton', { name: 'Seed' })).toBeNull();
  const start = screen.getByRole('combobox', { name: 'Start from' });
  await user().selectOptions(start, 'Random density, the same in every run');
  expect(model.reading.given.fixed_seed).toBe('1');
  await enter(number('Seed'), '7');
  expect(model.reading.options.fixed_seed).toBe(7);
  await enter(number('Seed'), '0');
  expect(screen.getByText(/^A whole number from 1 to 4.294.967.295\.$/)).toBeTruthy();
  expect(model.reading.options.fixed_seed).toBe(7);
  await user().selectOptions(start, 'Random density, new in every run');
  expect(model.reading.given.fixed_seed).toBeUndefined();
});

test('settings are found by their words, and those that are not built say so', async () => {
  await user().click(screen.getByRole('button', { name: /^Advanced/ }));
  await user().type(screen.getByRole('searchbox', { name: 'Search settings' }), 'tilt');
  expect(field('Tilts')).toHaveProperty('disabled', true);
  expect(screen.getByText(/Not built yet: rz reconstruction/)).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: 'Blacklist' })).toBeNull();
});

test('a 2D config is asked for rotations in the plane and classes', async () => {
  act(() => {
    model.setOptions({ recon_type: '2d', num_div: undefined, num_rot: '36', num_modes: '3' });
  });
  expect(screen.getByText('EMC, 2D · from config.ini')).toBeTruthy();
  expect(screen.getByText('in the plane, 10.0° apart')).toBeTruthy();
  act(() => {
    model.setOptions({ friedel_sym: '1' });
  });
  expect(screen.getByText('in the plane, 5.0° apart')).toBeTruthy();
  expect(screen.queryByRole('spinbutton', { name: 'Orientations' })).toBeNull();
  await enter(number('Classes'), '5');
  expect(model.reading.options).toMatchObject({ num_rot: 36, num_modes: 5 });
});

test('a branch says of which run and iteration', () => {
  act(() => {
    model.update({
      parent: { id: 'a', name: 'Example', folder: '/root/slide/data', iteration: 15 },
    });
  });
  expect(screen.getByRole('heading', { name: 'Branch of Example, iteration 15' })).toBeTruthy();
});

test('a point group is chosen by its kind, and the order of an axis is typed', async () => {
  const symmetry = screen.getByRole('combobox', { name: 'Symmetry' });
  await user().selectOptions(symmetry, 'A5 or I, icosahedral');
  expect(model.reading.options.point_group).toBe('A5');
  expect(screen.queryByRole('spinbutton', { name: 'Order n' })).toBeNull();
  await user().selectOptions(symmetry, 'Dn, about z and x');
  await enter(number('Order n'), '5');
  expect(model.reading.options.point_group).toBe('D5');
  await enter(number('Order n'), '0');
  expect(screen.getByText('A whole number from 1 to 100.')).toBeTruthy();
  expect(model.reading.options.point_group).toBe('D5');
  await user().selectOptions(symmetry, 'T, tetrahedral');
  expect(model.reading.options.point_group).toBe('T');
  await user().selectOptions(symmetry, 'None');
  expect(model.reading.given.point_group).toBeUndefined();
});

test('a point group of a file is shown by its kind, and one that is none as it is written', () => {
  const symmetry = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Symmetry' });
  const shown = (group: string): string | null => {
    act(() => {
      model.setOptions({ point_group: group });
    });
    return symmetry.selectedOptions[0].textContent;
  };
  expect(shown('I')).toBe('A5 or I, icosahedral');
  expect(model.reading.options.point_group).toBe('I');
  expect(shown('C4')).toBe('Cn, about z');
  expect(number('Order n')).toHaveProperty('value', '4');
  expect(shown('Q9')).toBe('Q9');
});

test('the divisions of a refinement are the fine ones, and the coarse ones stay', async () => {
  act(() => {
    model.setOptions({ num_div: '4 2', probs_file: 'output_002.h5' });
  });
  expect(number('Orientations')).toHaveProperty('value', '4');
  expect(screen.getByText(/num_div 4: .*; refines num_div 2/)).toBeTruthy();
  await enter(number('Orientations'), '5');
  expect(model.reading.options.num_div).toEqual([5, 2]);
});

test('what a new form wrote itself counts as nothing that was changed', () => {
  act(() => {
    model.update({ original: null, text: newConfig('slide'), name: 'slide' });
  });
  expect(screen.getByText(/0 changed from default/)).toBeTruthy();
  act(() => {
    model.setOptions({ log_file: 'elsewhere.log' });
  });
  expect(screen.getByText(/1 changed from default/)).toBeTruthy();
});
