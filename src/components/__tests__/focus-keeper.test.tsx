import { expect, test } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { Button } from '../button.tsx';
import { FocusKeeper } from '../focus-keeper.tsx';

let end: () => void = () => undefined;

function Work({ isLast = false }: { readonly isLast?: boolean }): ReactElement {
  const [state, setState] = useState<'open' | 'busy' | 'done'>('open');
  end = () => {
    setState(isLast ? 'done' : 'open');
  };
  return (
    <div tabIndex={-1} data-testid="panel">
      <FocusKeeper>
        <Button
          isDisabled={state !== 'open'}
          onClick={() => {
            setState('busy');
          }}
        >
          Start
        </Button>
        {state === 'busy' && <Button onClick={end}>Cancel</Button>}
      </FocusKeeper>
      <Button onClick={() => undefined}>Elsewhere</Button>
    </div>
  );
}

const focused = (): string | null | undefined => document.activeElement?.textContent;

test('Start and Cancel hand the focus to each other', async () => {
  render(<Work />);
  const user = userEvent.setup();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(focused()).toBe('Cancel');
  await user.keyboard('{Enter}');
  expect(focused()).toBe('Start');
  await user.keyboard('{Enter}');
  act(end);
  expect(focused()).toBe('Start');
});

test('the panel has the focus where no button can be pressed any more', async () => {
  render(<Work isLast />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Start' }));
  act(end);
  expect(document.activeElement).toBe(screen.getByTestId('panel'));
});

test('who has gone elsewhere meanwhile stays there', async () => {
  render(<Work />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Start' }));
  await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
  act(end);
  expect(focused()).toBe('Elsewhere');
});
