import { expect, it } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { LogTable } from '../view/log-table.tsx';

function logOf(iterations: number) {
  const rows = Array.from({ length: iterations }, (_, i) => [String(i + 1), '0.5']);
  return { head: 'Cryptotomography', columns: ['Iter', 'time'], rows };
}

it('lays out the last rows of a long log, and the others when asked', () => {
  render(<LogTable log={logOf(1000)} label="Log" />);
  const rowsShown = (): number => screen.getAllByRole('row').length - 1;
  expect(rowsShown()).toBe(200);
  expect(screen.getByRole('cell', { name: '1000' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Show 800 earlier rows' }));
  expect(rowsShown()).toBe(1000);
  expect(screen.queryByRole('button')).toBeNull();
});

it('tells a long figure in whole and shortened, of which the style shows one', () => {
  const rows = [['1', '6.8080e-02']];
  render(<LogTable log={{ head: '', columns: ['Iter', 'rms_change'], rows }} label="Log" />);
  expect(screen.getByText('6.8080e-02')).toBeTruthy();
  expect(screen.getByText('0.06808')).toBeTruthy();
});

it('lays out all of a short one', () => {
  render(<LogTable log={logOf(12)} label="Log" />);
  expect(screen.getAllByRole('row')).toHaveLength(13);
  expect(screen.queryByRole('button')).toBeNull();
});
