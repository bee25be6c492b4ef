import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { CommonLines } from '@damselfly/compute/classes/common-lines.ts';
import { nullTranslator } from '@jupyterlab/translation';
import { CommandRegistry } from '@lumino/commands';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { LinkedPlaces } from '../../../components/index.ts';
import { someClasses } from '../../../viewers/classes/__tests__/some-classes.ts';
import { applicationCommands } from '../application-commands.ts';
import { IterationMovie } from '../model/iteration-movie.ts';
import { Player } from '../model/player.ts';
import { RunModel } from '../model/run-model.ts';
import { readViewState } from '../model/view-state.ts';
import { ClassScatter } from '../view/classes/class-scatter.tsx';
import { RunContext } from '../view/run-context.tsx';
import { openFrames } from './fake-frames.ts';
import { FakeSource } from './fake-source.ts';
import { fakeViewers } from './fake-viewers.ts';

const data = someClasses(10, 70, 0, 20);

/** Class 2 is empty; from left to right: 3, 0, 1. */
const lines: CommonLines = {
  sampling: { directions: 30, leastRadius: 4, weighting: 'alike' },
  numbers: [0, 1, 3],
  empty: [2],
  notFinite: [],
  matrix: Float64Array.from({ length: 9 }, (_, i) => (i % 4 === 0 ? 1 : 0.5)),
  scores: [Float64Array.of(0.1, 0.4, -0.5), Float64Array.of(0.3, 0, -0.3), new Float64Array(3)],
  explained: [0.8, 0.2, 0],
};

let model: RunModel;
let player: Player;
let movie: IterationMovie;

const settled = (change: () => void): Promise<void> =>
  act(async () => {
    change();
    for (let i = 0; i < 5; i++) {
      await new Promise((rest) => setTimeout(rest));
    }
  });

beforeEach(async () => {
  // jsdom has no canvas: what is painted is looked at in a browser (ui-tests/classes.test.ts).
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const trans = nullTranslator.load('test');
  model = new RunModel({ source: new FakeSource(), id: 'a', view: readViewState({}), openFrames });
  player = new Player(model);
  movie = new IterationMovie(model, trans);
  const context = {
    model,
    player,
    movie,
    commands: applicationCommands(new CommandRegistry(), model, 'gateway:a'),
    viewers: fakeViewers,
    fileIsThere: () => Promise.resolve(true),
    places: new LinkedPlaces(),
    hold: () => () => undefined,
  };
  await settled(() => {
    render(
      <RunContext.Provider value={context}>
        <ClassScatter data={data} lines={lines} isOld={false} />
      </RunContext.Provider>,
    );
  });
});

afterEach(async () => {
  await settled(() => {
    player.dispose();
    movie.dispose();
    model.dispose();
  });
  jest.restoreAllMocks();
});

const option = (number: number): HTMLElement =>
  screen.getByRole('option', { name: new RegExp(`^Class ${number}, `) });

const press = (key: string, held: KeyboardEventInit = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
};

test('classes are read with their components, what lies along the axes with its variance', () => {
  expect(screen.getByRole('listbox', { name: /^3 classes by their common lines/ })).toBeTruthy();
  expect(option(1).getAttribute('aria-label')).toBe(
    'Class 1, component 1 0.40, component 2 0, component 3 0',
  );
  expect(screen.getByText(/^Component 1 · 80.0.% of the variance$/)).toBeTruthy();
  expect(screen.queryByRole('option', { name: /^Class 2/ })).toBeNull();
});

test('arrows go along either component and choose, as in the grid', () => {
  act(() => {
    option(0).focus();
  });
  press('ArrowRight');
  expect(model.view.classes.chosen).toEqual([1]);
  expect(document.activeElement).toBe(option(1));
  press('ArrowUp');
  expect(model.view.classes.chosen).toEqual([0]);
  press('ArrowLeft', { shiftKey: true });
  expect(model.view.classes.chosen).toEqual([0, 3]);
  press('ArrowRight', { ctrlKey: true });
  expect(model.view.classes.chosen).toEqual([0, 3]);
  press(' ');
  expect(model.view.classes.chosen).toEqual([3]);
  press('a', { ctrlKey: true });
  expect(model.view.classes.chosen).toEqual([0, 1, 3]);
  expect(option(3).getAttribute('aria-selected')).toBe('true');
  press('Escape');
  expect(model.view.classes.chosen).toEqual([]);
});

test('the class that has the focus is shown with its frames', () => {
  act(() => {
    option(1).focus();
  });
  expect(screen.getByRole('img', { name: 'Average of class 1' })).toBeTruthy();
  expect(screen.getByText(/^70.0 frames · 70.0.%$/)).toBeTruthy();
  act(() => {
    option(1).blur();
  });
  expect(screen.queryByRole('tooltip')).toBeNull();
});

test('points can have the colour of their frames', () => {
  act(() => {
    model.setView({ commonLines: { ...model.view.commonLines, colour: 'occupancy' } });
  });
  expect(screen.getByText('Frames')).toBeTruthy();
  expect(screen.getByText('70')).toBeTruthy();
});
