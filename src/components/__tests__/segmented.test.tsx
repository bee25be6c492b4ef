import { expect, jest, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { Segmented } from '../segmented.tsx';

type Scale = 'linear' | 'log' | 'gamma';

function Scales({ onChange }: { onChange: (value: Scale) => void }): ReactElement {
  const [value, setValue] = useState<Scale>('log');
  return (
    <Segmented<Scale>
      label="Scale"
      choices={[
        { value: 'linear', label: 'Linear' },
        { value: 'log', label: 'Log' },
        { value: 'gamma', label: 'γ', disabled: 'not for signed values' },
      ]}
      value={value}
      onChange={(next) => {
        setValue(next);
        onChange(next);
      }}
    />
  );
}

test('a click chooses', async () => {
  const onChange = jest.fn();
  render(<Scales onChange={onChange} />);

  await userEvent.click(screen.getByRole('radio', { name: 'Linear' }));

  expect(onChange).toHaveBeenCalledWith('linear');
  expect(screen.getByRole('radio', { name: 'Linear', checked: true })).toBeTruthy();
});

test('the arrow keys go around and leave out what cannot be chosen', async () => {
  const onChange = jest.fn();
  render(<Scales onChange={onChange} />);

  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');

  expect(onChange.mock.calls).toEqual([['linear'], ['log']]);
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Log' }));
});
