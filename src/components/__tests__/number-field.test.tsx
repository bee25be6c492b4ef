import { expect, jest, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NumberField } from '../number-field.tsx';

test.each([
  ['-4.5{Enter}', [[-4.5]]],
  ['1 000{Enter}', [[1000]]],
  ['abc{Enter}', []],
  ['{Enter}', [[undefined]]],
])('typing %p tells %p', async (keys, calls) => {
  const onChange = jest.fn();
  render(<NumberField label="Distance" value={300} unit="mm" onChange={onChange} />);

  const field = screen.getByRole('spinbutton', { name: 'Distance' });
  await userEvent.clear(field);
  await userEvent.type(field, keys);

  expect(onChange.mock.calls).toEqual(calls);
});

test('thousands stand in groups until the number is edited', async () => {
  const onChange = jest.fn();
  render(<NumberField label="Iterations" value={-100_000.5} onChange={onChange} />);
  const field = screen.getByRole<HTMLInputElement>('spinbutton');
  expect(field.value).toBe('−100\u202f000.5');

  await userEvent.click(field);
  expect(field.value).toBe('−100000.5');

  await userEvent.tab();
  expect(field.value).toBe('−100\u202f000.5');
  expect(onChange).not.toHaveBeenCalled();
});

test('what stands beside the number stays as it is while that is edited', async () => {
  render(<NumberField label="Frame" value={1000} unit="of 0 to 1 999" onChange={() => {}} />);
  await userEvent.tab();
  expect(screen.getByText('of 0 to 1 999')).toBeTruthy();
});

test('what is typed after Tab replaces the number', async () => {
  const onChange = jest.fn();
  render(<NumberField label="Iterations" value={9999} onChange={onChange} />);
  await userEvent.tab();
  await userEvent.keyboard('2{Enter}');
  expect(onChange.mock.calls).toEqual([[2]]);
});

test('a text that is no number is told at the field', async () => {
  render(<NumberField label="Iterations" value={30} onChange={() => {}} />);
  const field = screen.getByRole<HTMLInputElement>('spinbutton');
  await userEvent.clear(field);
  await userEvent.type(field, 'many{Enter}');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/Not a number/)).toBeTruthy();
  await userEvent.type(field, '7');
  expect(screen.queryByText(/Not a number/)).toBeNull();
});

test.each(['3', '{Enter}'])(
  'what was told of a text ends with %p over the number that stands there, which is the same',
  async (keys) => {
    render(<NumberField label="Iterations" value={3} onChange={() => {}} />);
    const field = screen.getByRole<HTMLInputElement>('spinbutton');
    await userEvent.clear(field);
    await userEvent.type(field, 'many{Enter}');
    expect(screen.getByText(/Not a number/)).toBeTruthy();
    field.select();
    await userEvent.keyboard(keys);
    expect(screen.queryByText(/Not a number/)).toBeNull();
    expect(field.getAttribute('aria-invalid')).toBe('false');
  },
);

test('a text that somebody else tells about is kept, and steps begin at 0', async () => {
  const onText = jest.fn();
  const onChange = jest.fn();
  render(
    <NumberField
      label="Iterations"
      value={undefined}
      text="some"
      onText={onText}
      onChange={onChange}
    />,
  );
  const field = screen.getByRole<HTMLInputElement>('spinbutton');
  expect(field.value).toBe('some');
  await userEvent.clear(field);
  await userEvent.type(field, 'many{Enter}');
  expect(onText.mock.calls).toEqual([['many']]);
  expect(screen.queryByText(/Not a number/)).toBeNull();
  await userEvent.type(field, 'x{ArrowUp}');
  expect(onChange.mock.calls).toEqual([[1]]);
});

test('while a value is wrong, what is typed counts at once', async () => {
  const onChange = jest.fn();
  const field = (error?: string) => (
    <NumberField label="Iterations" value={0} error={error} onChange={onChange} />
  );
  const { rerender } = render(field('A whole number from 1 to 9.'));
  await userEvent.tab();
  await userEvent.keyboard('4');
  expect(onChange.mock.calls).toEqual([[4]]);
  rerender(field());
  await userEvent.keyboard('0');
  expect(onChange.mock.calls).toEqual([[4]]);
  await userEvent.tab();
  expect(onChange.mock.calls).toEqual([[4], [40]]);
});

test('arrows step within the bounds', async () => {
  const onChange = jest.fn();
  render(<NumberField label="Beta" value={0.1} step={0.1} maximum={0.25} onChange={onChange} />);

  await userEvent.type(screen.getByRole('spinbutton'), '{ArrowUp}');
  await userEvent.type(screen.getByRole('spinbutton'), '{Shift>}{ArrowUp}{/Shift}');

  expect(onChange.mock.calls).toEqual([[0.2], [0.25]]);
});

test('an error belongs to its field', () => {
  render(
    <NumberField label="Distance" value={-4} error="Must be above 0 mm" onChange={() => {}} />,
  );

  const field = screen.getByRole('spinbutton', { name: 'Distance' });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Must be above 0 mm',
  );
});
