import { Clipboard } from '@jupyterlab/apputils';
import { expect, jest, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ErrorCard } from '../error-card.tsx';

test('details fold out and everything is copied as text', async () => {
  const copy = jest.spyOn(Clipboard, 'copyToSystem').mockReturnValue();
  render(
    <ErrorCard
      title="slide-n8 stopped at iteration 4"
      cause="The disk is full."
      details="ENOSPC"
    />,
  );
  expect(screen.getByText('ENOSPC').hidden).toBe(true);

  await userEvent.click(screen.getByRole('button', { name: 'Details', expanded: false }));
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }));

  expect(screen.getByText('ENOSPC').hidden).toBe(false);
  expect(copy).toHaveBeenCalledWith('slide-n8 stopped at iteration 4\nThe disk is full.\nENOSPC');
  expect(screen.getByRole('alert').textContent).toContain('The disk is full.');
});
