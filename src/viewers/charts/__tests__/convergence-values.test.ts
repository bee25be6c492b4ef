import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { ConvergenceData } from '../chart-data.ts';
import { ChartPlot } from '../chart-plot.ts';
import { ConvergenceViewer } from '../convergence-viewer.ts';

let viewer: ConvergenceViewer;
const drawn: number[] = [];

beforeEach(() => {
  jest.useFakeTimers();
  // jsdom lays nothing out, and plotly draws nothing in it.
  jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400);
  jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(300);
  jest.spyOn(ChartPlot.prototype, 'draw').mockImplementation(({ series }) => {
    drawn.push(series.values.length);
  });
  jest.spyOn(ChartPlot.prototype, 'dispose').mockReturnValue();
  drawn.length = 0;
  viewer = new ConvergenceViewer();
  viewer.mount(document.body);
});

afterEach(() => {
  viewer.dispose();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

/** Two charts, whose value in iteration i is i and ten times i. */
function dataUntil(iterations: number): ConvergenceData {
  const series = [1, 10].map((factor) => ({
    id: `times-${factor}`,
    name: `Times ${factor}`,
    unit: '',
    scale: 'linear' as const,
    values: Array.from({ length: iterations }, (_, index) => factor * (index + 1)),
    format: String,
  }));
  return { series, marks: [], marksName: '', summary: '', last: 9 };
}

function values(): (string | null)[] {
  return [...document.querySelectorAll('.dfl-Convergence-value')].map((node) => node.textContent);
}

test('values are those of the iteration that is told, also while a busy page draws earlier curves', () => {
  viewer.update(dataUntil(2));
  viewer.state = { iteration: 2 };
  jest.runAllTimers();
  expect(values()).toEqual(['2', '20']);
  viewer.update(dataUntil(3));
  viewer.state = { iteration: 3 };
  expect([values(), drawn]).toEqual([
    ['3', '30'],
    [2, 2],
  ]);
  // Those that come while charts are drawn wait; their values do not.
  jest.advanceTimersToNextTimer(4);
  viewer.update(dataUntil(7));
  viewer.state = { iteration: 7 };
  expect([values(), drawn]).toEqual([
    ['7', '70'],
    [2, 2, 3],
  ]);
  jest.runAllTimers();
  expect([values(), drawn.slice(-2)]).toEqual([
    ['7', '70'],
    [7, 7],
  ]);
});
