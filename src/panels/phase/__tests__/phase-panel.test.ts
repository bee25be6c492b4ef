import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { nullTranslator } from '@jupyterlab/translation';
import { Widget } from '@lumino/widgets';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { FakeSource } from '../../run/__tests__/fake-source.ts';
import type { PhaseArgs } from '../phase-args.ts';
import { PhasePanel } from '../phase-panel.tsx';
import { FakePhaser, snapshot } from './fake-phaser.ts';

/** Gives its output away. */
class ReadableSource extends FakeSource {
  override download(_: string, { path }: { path: string }): Promise<Blob> {
    this.downloads.push(path);
    return Promise.resolve(new Blob());
  }
}

let panel: PhasePanel;
let phaser: FakePhaser;
/** Each that was made. */
let phasers: FakePhaser[];

const settled = (change: () => void): Promise<void> =>
  act(async () => {
    change();
    for (let i = 0; i < 8; i++) {
      await new Promise((rest) => setTimeout(rest));
    }
  });

beforeEach(() => {
  // jsdom has no canvas: what is painted is looked at in a browser (ui-tests/phasing.test.ts).
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

afterEach(async () => {
  await settled(() => {
    panel.dispose();
  });
  jest.restoreAllMocks();
});

async function open(
  args: Partial<PhaseArgs> = { iteration: 1 },
  source: FakeSource = new ReadableSource(),
): Promise<void> {
  phasers = [];
  const opened = new PhasePanel({
    args: { key: 'gateway:a', ...args },
    source,
    createPhaser: () => {
      phaser = new FakePhaser();
      phasers.push(phaser);
      return phaser;
    },
    trans: nullTranslator.load('test'),
  });
  panel = opened;
  await settled(() => {
    Widget.attach(opened, document.body);
  });
}

const press = (name: string): Promise<void> =>
  settled(() => {
    fireEvent.click(screen.getByRole('button', { name }));
  });

const type = (name: string, value: string): Promise<void> =>
  settled(() => {
    const field = screen.getByRole('spinbutton', { name });
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value } });
    fireEvent.keyDown(field, { key: 'Enter' });
  });

test('a class is read from the output, and shown as it will be phased', async () => {
  await open({ iteration: 1, class: 2 });
  expect(phaser.opened).toEqual(['output_001.h5']);
  expect(screen.getByRole('img', { name: 'Measured intensity' })).toBeTruthy();
  expect(screen.queryByText(/known to 3 %/)).toBeNull();
  expect(panel.title.label).toBe('Class 2 · slide-n6');
  expect(panel.state).toEqual({ key: 'gateway:a', iteration: 1, class: 2 });
});

test('where there is no output, the values of the picture are taken, and that is said', async () => {
  await open({}, new FakeSource());
  expect(phaser.opened).toEqual([]);
  expect(phaser.coded).toMatchObject({ count: 2, size: 2 });
  expect(screen.getByText(/known to 3 %/)).toBeTruthy();
});

test('a run that makes volumes has no classes', async () => {
  const source = new FakeSource();
  source.modes = { kind: 'volumes', modes: 1 };
  await open({}, source);
  expect(screen.getByRole('alert').textContent).toContain('a 2D run, which makes classes');
});

test('an output that cannot be read is told, and can be tried again', async () => {
  const source = new FakeSource();
  await open({ iteration: 1 }, source);
  expect(screen.getByRole('alert').textContent).toContain('not now');
  await press('Try again');
  expect(source.downloads).toHaveLength(2);
});

test('phasing shows how far it is, then the best start', async () => {
  await open();
  await type('Random starts', '2');
  await press('Start phasing');
  expect(phaser.phased[0]).toMatchObject({ number: 0, options: { starts: 2, seed: 1 } });
  await settled(() => {
    void phaser.report(snapshot(1, false));
  });
  expect(screen.getByText(/^Start 1 of 2 · 50/)).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Density' })).toBeTruthy();
  await settled(() => {
    phaser.end(snapshot(2, true));
  });
  expect(
    screen.getByText('The best of 1: seed 2, Fourier error 0.250, R-factor 0.300.'),
  ).toBeTruthy();
  expect(within(screen.getByRole('table')).getByText('2, the best')).toBeTruthy();
});

test('what the user ends stays as far as it has come', async () => {
  await open();
  await press('Start phasing');
  await press('Cancel');
  expect(screen.getByText(/^Ended after 0 of 5 starts: seed 1, Fourier error 0.250/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'HDF5' })).toHaveProperty('disabled', false);
});

test('a late report of what was cancelled is not shown, and Start and Cancel hand the focus on', async () => {
  await open();
  screen.getByRole('button', { name: 'Start phasing' }).focus();
  await press('Start phasing');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }));
  const { report } = phaser;
  await press('Cancel');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Start phasing' }));
  await press('Start phasing');
  await settled(() => {
    void report(snapshot(1, false));
  });
  expect(screen.getByText(/^Start 1 of 5 · 0/)).toBeTruthy();
});

test('a failure is told', async () => {
  await open();
  await press('Start phasing');
  await settled(() => {
    phaser.fail(new Error('no memory'));
  });
  expect(screen.getByRole('alert').textContent).toContain('no memory');
});

test('fields say what is wrong with them, and nothing is begun', async () => {
  await open();
  await type('Radius from', '20');
  expect(screen.getByText('At least 0, and less than the radius where it ends.')).toBeTruthy();
  await type('Background kernel', '1');
  expect(screen.getByText('0 for none, or a whole number from 2 to 9.')).toBeTruthy();
  await settled(() => {
    fireEvent.change(screen.getByRole('textbox', { name: 'Algorithm' }), {
      target: { value: '5 HIO' },
    });
  });
  expect(screen.getByText(/^The algorithm should be/)).toBeTruthy();
  await press('Start phasing');
  expect(phaser.phased).toEqual([]);
  expect(screen.getByText('Correct the marked fields first.')).toBeTruthy();
});

test('another class, or the same one once more, takes its place', async () => {
  await open();
  await press('Start phasing');
  await settled(() => {
    phaser.end(snapshot(1, true));
  });
  await settled(() => {
    panel.reopen({ key: 'gateway:a', class: 1, iteration: 1 });
  });
  expect(panel.title.label).toBe('Class 1 · slide-n6');
  expect(screen.queryByRole('img', { name: 'Density' })).toBeNull();
  await settled(() => {
    panel.reopen({ key: 'gateway:a', class: 1, options: { starts: 3 }, start: true });
  });
  expect(phaser.phased.at(-1)).toMatchObject({ number: 1, options: { starts: 3 } });
});

test('a command begins at once, which the workspace does not keep', async () => {
  await open({ iteration: 1, class: 1, start: true, options: { algorithm: '9 ER' } });
  expect(phaser.phased).toMatchObject([{ number: 1, options: { algorithm: '9 ER' } }]);
  expect(panel.state).toEqual({
    key: 'gateway:a',
    iteration: 1,
    class: 1,
    options: { algorithm: '9 ER' },
  });
});

test('nothing is saved before anything was phased', async () => {
  await open();
  await expect(panel.phasing.save('h5')).rejects.toThrow('Nothing was phased yet');
});

test('a command that comes while another class is phased begins when that has ended', async () => {
  await open();
  await press('Start phasing');
  await settled(() => {
    panel.reopen({ key: 'gateway:a', class: 1, iteration: 1, start: true });
  });
  expect(phaser.phased.map(({ number }) => number)).toEqual([0, 1]);
  await settled(() => {
    panel.reopen({ key: 'gateway:a', class: 1, iteration: 1, start: true });
  });
  expect(phaser.phased).toHaveLength(2);
  await settled(() => {
    phaser.end(snapshot(1, true));
  });
  expect(phaser.phased).toHaveLength(3);
});

test('a result stands beside what it was phased from, and says that settings were changed since', async () => {
  await open();
  await press('Start phasing');
  await settled(() => {
    phaser.end(snapshot(1, true));
  });
  expect(screen.queryByText(/of earlier settings/)).toBeNull();
  await type('Radius to', '4');
  expect(screen.getByText(/^The density is of earlier settings/)).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Measured intensity' })).toBeTruthy();
  expect(
    screen.getByRole('img', { name: 'Measured intensity with the new settings' }),
  ).toBeTruthy();
  await press('Start phasing');
  expect(screen.queryByText(/of earlier settings/)).toBeNull();
});

test('what has failed is tried again with another worker, and is no failure of another class', async () => {
  await open();
  await press('Start phasing');
  await settled(() => {
    phaser.fail(new Error('no memory'));
  });
  await press('Try again');
  expect(phasers.map(({ isDisposed }) => isDisposed)).toEqual([true, false]);
  expect(phaser.opened).toEqual(['output_001.h5']);
  expect(screen.queryByRole('alert')).toBeNull();
  await press('Start phasing');
  await settled(() => {
    phaser.fail(new Error('no memory'));
  });
  expect(screen.getByRole('alert').textContent).toContain('Class 0 was not phased');
  await settled(() => {
    fireEvent.change(screen.getByRole('combobox', { name: 'Class' }), { target: { value: '2' } });
  });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('the list of iterations grows with the run, and reopening without one shows the latest', async () => {
  const source = new ReadableSource();
  await open({}, source);
  const list = (): string[] =>
    within(screen.getByRole('combobox', { name: 'Iteration' }))
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
  expect(list()).toEqual(['0', '1', '2']);
  await settled(() => {
    source.tell({ iteration: 3 });
  });
  expect(list()).toEqual(['0', '1', '2', '3']);
  const shown = (): string =>
    screen.getByRole<HTMLSelectElement>('combobox', { name: 'Iteration' }).value;
  expect(shown()).toBe('2');
  await settled(() => {
    panel.reopen({ key: 'gateway:a' });
  });
  expect(shown()).toBe('3');
  expect(panel.state).toEqual({ key: 'gateway:a', class: 0 });
});
