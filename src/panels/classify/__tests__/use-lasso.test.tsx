import { expect, test } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { pointPlane } from '../../../components/points/point-plane.ts';
import { useLasso } from '../view/use-lasso.ts';

/** A row of frames. */
const points = { x: Float64Array.of(0, 1, 2, 3, 4), y: Float64Array.of(0, 1, 0, 1, 0) };
const margin = { left: 0, right: 0, top: 0, bottom: 0 };
const plane = pointPlane(points, { width: 500, height: 100, margin, pad: 10 });

function Plot({ onChoose }: { readonly onChoose: (frames: number[]) => void }): ReactElement {
  const { handlers } = useLasso({
    kind: 'lasso',
    plane,
    points,
    onPoint: () => undefined,
    onPick: () => undefined,
    onChoose,
  });
  return <div role="img" {...handlers} />;
}

test('no place of the pointer is lost that comes before the next picture', () => {
  const chosen: number[][] = [];
  HTMLElement.prototype.setPointerCapture = () => undefined;
  render(<Plot onChoose={(frames) => chosen.push(frames)} />);
  const plot = screen.getByRole('img');
  const send = (type: string, x: number, y: number): void => {
    const [clientX, clientY] = [plane.across(x), plane.up(y)];
    plot.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0, clientX, clientY }));
  };
  // Around the second frame to the fourth, the first and the last of them left out below.
  act(() => {
    send('pointerdown', 0.5, 0.5);
    for (const [x, y] of [
      [0.5, 1.05],
      [3.5, 1.05],
      [3.5, 0.5],
    ]) {
      send('pointermove', x, y);
    }
    send('pointerup', 3.5, 0.5);
  });
  expect(chosen).toEqual([[1, 3]]);
});
