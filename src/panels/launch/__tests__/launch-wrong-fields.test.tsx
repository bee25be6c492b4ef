import { expect, test } from '@jest/globals';
import { act, fireEvent, screen, within } from '@testing-library/react';
import {
  enter,
  field,
  model,
  number,
  source,
  startButton,
  user,
  withForm,
  wrongText,
} from './form-fixture.tsx';

withForm();

test('num_div beyond what can be tried stays as typed, and is told to be wrong', async () => {
  await enter(number('Orientations'), '100000');
  expect(number('Orientations').getAttribute('aria-invalid')).toBe('true');
  expect(number('Orientations')).toHaveProperty('value', '100000');
  expect(screen.getAllByText(/at most 300, or 2 numbers, but is "100000"/)[0]).toBeTruthy();
});

test.each(['0', '2.5', 'many'])(
  'rotations of %s are told to be wrong once, stay as typed, and Start is off',
  async (typed) => {
    act(() => {
      model.setOptions({ recon_type: '2d', num_div: undefined, num_rot: '36' });
    });
    expect(startButton().getAttribute('aria-disabled')).toBeNull();
    await enter(number('Rotations'), typed);
    const message = `It should be a whole number, at least 1, at most 360000, but is "${typed}".`;
    expect(number('Rotations')).toHaveProperty('value', typed);
    expect(wrongText(number('Rotations'))).toBe(message);
    expect(startButton().getAttribute('aria-disabled')).toBe('true');
    expect(wrongText(startButton())).toBe(`In-plane rotations: ${message}`);
    await user().click(startButton());
    expect(source.starts).toEqual([]);
    expect(document.activeElement).toBe(number('Rotations'));
    await enter(number('Rotations'), '72');
    expect(startButton().getAttribute('aria-disabled')).toBeNull();
    expect(screen.queryByText(/It should be/)).toBeNull();
  },
);

test('what is no number is told of β and of the iterations as any other that is wrong', async () => {
  await enter(number('β'), 'soft');
  expect(number('β')).toHaveProperty('value', 'soft');
  expect(screen.getByRole('radio', { name: 'Constant', checked: true })).toBeTruthy();
  expect(wrongText(number('β'))).toBe('It should be "auto", or a number, above 0, but is "soft".');
  await enter(number('β'), '0.5');
  await enter(number('Iterations'), 'many');
  expect(number('Iterations')).toHaveProperty('value', 'many');
  expect(wrongText(number('Iterations'))).toMatch(/^A whole number from 1 to 100.000\.$/);
  expect(wrongText(startButton())).toMatch(/^Iterations: A whole number from 1 to 100.000\.$/);
});

test('what is told at the field of another key says which key it is', () => {
  act(() => {
    model.setOptions({ recon_type: '2d', num_rot: '36', num_div: undefined, point_group: 'A5' });
  });
  const only3d = 'It should be left out, because recon_type = 2d, but is "A5".';
  expect(wrongText(number('Rotations'))).toContain(`point_group: ${only3d}`);
});

test.each(['3.5', '-1', '0', '100001'])('%s iterations are refused at the field', async (typed) => {
  await enter(number('Iterations'), typed);
  expect(screen.getByText('A whole number from 1 to 100 000.')).toBeTruthy();
  expect(model.state.iterations).toBe(20);
  await user().click(screen.getByRole('button', { name: /^Start/ }));
  expect(source.starts).toEqual([]);
  expect(document.activeElement).toBe(number('Iterations'));
  await enter(number('Iterations'), '7');
  expect(screen.queryByText(/A whole number from/)).toBeNull();
  expect(model.state.iterations).toBe(7);
});

test('a wrong number that is mended is taken by the press on Start that leaves its field', async () => {
  await enter(number('Iterations'), '0');
  await user().click(startButton());
  expect(source.starts).toEqual([]);
  await user().clear(number('Iterations'));
  await user().type(number('Iterations'), '4');
  expect(screen.queryByText(/A whole number from/)).toBeNull();
  expect(startButton().getAttribute('aria-disabled')).not.toBe('true');
  await user().type(number('Iterations'), '0');
  await user().click(startButton());
  expect(source.starts).toMatchObject([{ iterations: 40 }]);
});

test('a wrong text loses what is told of it while it is mended', async () => {
  await enter(field('Name'), 'a/b');
  expect(field('Name').getAttribute('aria-invalid')).toBe('true');
  await user().type(field('Name'), '{Backspace}{Backspace}');
  expect(field('Name').getAttribute('aria-invalid')).toBe('false');
});

test('more workers than cores are refused at the field', async () => {
  await enter(number('Workers'), '5000');
  expect(screen.getByText('A whole number from 1 to 2.')).toBeTruthy();
  await user().click(screen.getByRole('button', { name: /^Start/ }));
  expect(screen.getByText('Not started. Workers: A whole number from 1 to 2.')).toBeTruthy();
  expect(source.starts).toEqual([]);
});

test('all that is wrong is named, at its field and where Start was refused', async () => {
  await enter(number('Iterations'), '1.5');
  await enter(number('Workers'), '5000');
  await enter(field('Name'), 'a/../b');
  act(() => {
    model.setOptions({ friedel_sym: 'perhaps' });
  });
  expect(wrongText(startButton())).toBe(
    'Iterations: A whole number from 1 to 100\u202f000. (and 3 more)',
  );
  expect(screen.queryByRole('switch', { name: /Friedel/ })).toBeNull();
  await user().click(startButton());
  expect(source.starts).toEqual([]);
  const told = within(screen.getByRole('alert'));
  expect(told.getByText(/^Not started. 4 things are in the way:/)).toBeTruthy();
  const listed = told.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(listed).toEqual([
    'Iterations: A whole number from 1 to 100\u202f000.',
    'Workers: A whole number from 1 to 2.',
    expect.stringMatching(/ but is "perhaps"\.$/),
    'Name: A name has no / and no \\.',
  ]);
  // Fields that were folded away are unfolded.
  expect(model.state.view.isAdvancedOpen).toBe(true);

  // What is mended goes, and the others stay.
  await enter(number('Iterations'), '2');
  expect(told.getAllByRole('listitem')).toHaveLength(3);
});

test.each([
  ['a/../b', 'A name has no / and no \\.'],
  ['/etc', 'A name has no / and no \\.'],
  ['a\\b', 'A name has no / and no \\.'],
  ['..', 'A name is not . or .. alone.'],
  ['a\u0007b', 'A name has no control characters and no invisible ones.'],
  ['a\u202eb', 'A name has no control characters and no invisible ones.'],
  ['x'.repeat(201), 'A name has at most 200 characters.'],
])('the name %o is refused at its field', async (name, text) => {
  fireEvent.change(field('Name'), { target: { value: name } });
  fireEvent.blur(field('Name'));
  expect(field('Name').getAttribute('aria-invalid')).toBe('true');
  expect(wrongText(field('Name'))).toBe(text);
  expect(wrongText(startButton())).toBe(`Name: ${text}`);
  await user().click(startButton());
  expect(source.starts).toEqual([]);
});
