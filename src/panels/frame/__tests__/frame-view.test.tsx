import { afterEach, expect, jest, test } from '@jest/globals';
import { Clipboard } from '@jupyterlab/apputils';
import { Signal } from '@lumino/signaling';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { PixelReading } from '../../../viewers/frame/pixel-reading.ts';
import type { FrameRegion } from '../../../viewers/frame/region/frame-region.ts';
import type { FrameInput } from '../model/frame-input.ts';
import { FrameModel } from '../model/frame-model.ts';
import { onPanelKey } from '../panel-keys.ts';
import { FrameContext } from '../view/frame-context.tsx';
import { FrameView } from '../view/frame-view.tsx';
import { FakeSource } from '../../run/__tests__/fake-source.ts';
import type { FrameReader } from '../data/frame-reader.ts';
import { RunMatch } from '../model/run-match.ts';
import { FakeFrameViewer } from './fake-frame-viewer.ts';
import { FakeReader } from './fake-reader.ts';
import { beIdle } from './idle-page.ts';

const input: FrameInput = {
  photons: { path: '/a/photons.emc', isList: false },
  companions: Promise.resolve({
    detector: { request: { path: '/a/det.h5', isList: false }, origin: 'folder' },
    blacklist: '/a/blacklist.txt',
  }),
  locate: () => Promise.reject(new Error('not asked for in this test')),
};

let model: FrameModel | undefined;
let reader: FakeReader;
/** Of the pictures, in the order they were made. */
let viewers: FakeFrameViewer[] = [];

afterEach(() => {
  model?.dispose();
});

async function show(
  find: () => Promise<FrameInput | undefined> = () => Promise.resolve(input),
): Promise<FrameModel> {
  reader = new FakeReader();
  viewers = [];
  model = new FrameModel(reader, find, {});
  const opened = model;
  await act(async () => {
    render(
      <FrameContext.Provider
        value={{
          model: opened,
          hovered: new Signal<FrameModel, PixelReading | undefined>(opened),
          drawn: new Signal<FrameModel, FrameRegion | null>(opened),
          canPick: true,
          chooseDetector: () => undefined,
          createViewer: () => {
            const viewer = new FakeFrameViewer();
            viewers.push(viewer);
            return Promise.resolve(viewer);
          },
        }}
      >
        <FrameView />
      </FrameContext.Provider>,
    );
    await settled();
  });
  return opened;
}

/** Does something, and waits for what follows from it. */
async function does(action: () => void): Promise<void> {
  await act(async () => {
    action();
    await settled();
  });
}

const press = (role: string, name: string): Promise<void> =>
  does(() => {
    fireEvent.click(screen.getByRole(role, { name }));
  });

async function settled(): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}

test('shows which frame it is, what it holds and which detector lays it out', async () => {
  await show();
  expect(screen.getByRole('heading', { name: 'Frame 0' })).toBeTruthy();
  expect(screen.getByText('blacklisted')).toBeTruthy();
  expect(screen.getByText('det.h5')).toBeTruthy();
  expect(screen.getByText(/The only detector file of the folder\./)).toBeTruthy();
  expect(screen.getByText(/q is told in voxels/)).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('Frame 0: 0 photons');
});

test('buttons and the number lead to other frames', async () => {
  const opened = await show();
  await press('button', 'Next frame (→)');
  expect(opened.frame).toBe(1);
  expect(screen.getByText('1 of 15')).toBeTruthy();
  await press('switch', 'Skip blacklisted');
  await press('button', 'Previous frame (←)');
  expect(opened.frame).toBe(0);
  const number = screen.getByRole('spinbutton', { name: 'Frame' });
  await does(() => {
    fireEvent.change(number, { target: { value: '17' } });
    fireEvent.keyDown(number, { key: 'Enter' });
  });
  expect(opened.frame).toBe(17);
});

test('a number that no frame has is told at the field, and the frame stays', async () => {
  const opened = await show();
  await press('button', 'Next frame (→)');
  const number = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Frame' });
  await does(() => {
    fireEvent.change(number, { target: { value: '99999' } });
    fireEvent.keyDown(number, { key: 'Enter' });
  });
  expect(opened.frame).toBe(1);
  expect(screen.getByText('A whole number from 0 to 19.').id).toBe(
    number.getAttribute('aria-describedby'),
  );
  expect(screen.getByText('of 0 to 19')).toBeTruthy();
  await does(() => {
    fireEvent.change(number, { target: { value: 'abc' } });
    fireEvent.keyDown(number, { key: 'Enter' });
  });
  expect([number.value, opened.frame]).toEqual(['abc', 1]);
  expect(screen.getByText('A whole number from 0 to 19.')).toBeTruthy();
  // What is told is over when another frame is gone to.
  await press('button', 'Next frame (→)');
  expect(screen.queryByText('A whole number from 0 to 19.')).toBeNull();
  expect(number.value).toBe(String(opened.frame));
});

test('keys go through the frames and change what is shown, not while something is typed', async () => {
  const opened = await show();
  const key = async (name: string, target: Element = document.body, shiftKey = false) => {
    const event = new KeyboardEvent('keydown', { key: name, shiftKey });
    Object.defineProperty(event, 'target', { value: target });
    let isUsed = false;
    await does(() => {
      isUsed = onPanelKey(event, opened);
    });
    return isUsed;
  };
  await key('ArrowRight');
  expect(opened.frame).toBe(1);
  await key('ArrowRight', document.body, true);
  expect(opened.frame).toBe(14);
  await key('l');
  expect(opened.view.scale).toBe('log');
  await key('m');
  expect(opened.view.mask).toBe('hidden');
  await key('q');
  expect(opened.view.rings).toBe(false);
  await key('p');
  expect(opened.shown?.kind).toBe('powder');
  expect(await key('l', screen.getByRole('spinbutton', { name: 'Frame' }))).toBe(false);
  expect(await key('x')).toBe(false);
});

test('a powder of a part of the frames, and the way back', async () => {
  const opened = await show();
  const last = screen.getByRole('spinbutton', { name: 'Last frame of the powder' });
  await does(() => {
    fireEvent.change(last, { target: { value: '9' } });
    fireEvent.keyDown(last, { key: 'Enter' });
  });
  expect(screen.getByText('7 frames')).toBeTruthy();
  await press('radio', 'Sum');
  await press('button', 'Add up');
  expect(screen.getAllByText('Sum of 7 frames').length).toBeGreaterThan(0);
  await press('button', 'Back to frame 0');
  expect(opened.shown?.kind).toBe('frame');
});

test('where no detector is known, says so and how pixels lie', async () => {
  await show(() => Promise.resolve({ ...input, companions: Promise.resolve({}) }));
  expect(screen.getByRole('note').textContent).toContain('in rows of 4');
  expect(screen.getByRole('button', { name: 'Choose Detector…' })).toBeTruthy();
});

test('shows how photons fall off with q, or says that a detector is missing', async () => {
  await show();
  const card = screen.getByRole('region', { name: 'Radial profile' });
  // Frames are drawn first.
  expect(card.textContent).toContain('Waiting for the frame…');
  beIdle();
  expect(within(card).getByRole('figure')).toBeTruthy();
  expect(card.textContent).toContain('photons per pixel, as measured');
  cleanup();
  await show(() => Promise.resolve({ ...input, companions: Promise.resolve({}) }));
  expect(screen.getByRole('region', { name: 'Radial profile' }).textContent).toContain(
    'With a detector file',
  );
});

test('a region is drawn, told and taken away', async () => {
  const opened = await show();
  expect(screen.queryByRole('region', { name: 'Region' })).toBeNull();
  await press('button', 'Draw a circle');
  expect(opened.view.draws).toBe('circle');
  expect(screen.getByRole('region', { name: 'Region' }).textContent).toContain('Enter marks one');
  await press('button', 'Draw a circle');
  expect(opened.view.draws).toBeNull();
  await does(() => {
    const region = { shape: 'circle', row: 1, column: 1, radius: 1 } as const;
    opened.setView({ region, draws: null });
  });
  beIdle();
  const card = screen.getByRole('region', { name: 'Region' });
  expect(card.textContent).toContain('circle at 1, 1 · radius 1');
  expect(within(card).getByText('5')).toBeTruthy();
  const copy = jest.spyOn(Clipboard, 'copyToSystem').mockReturnValue();
  await press('button', 'Copy as a table');
  expect(copy.mock.lastCall?.[0]).toMatch(/^name\tshape\trow.*\nFrame 0\tcircle\t1/);
  await press('button', 'Next frame (→)');
  expect(screen.getByRole('region', { name: 'Region' })).toBeTruthy();
  // Before the page is idle the card has the figures of the frame before; what is copied has not.
  await press('button', 'Copy as a table');
  expect(copy.mock.lastCall?.[0]).toMatch(/\nFrame 1\tcircle\t.*\t0$/);
  await press('button', 'Remove the region');
  expect(screen.queryByRole('region', { name: 'Region' })).toBeNull();
});

test('while a region is drawn it is told; when it is kept it can be removed', async () => {
  const opened = await show();
  const card = (): HTMLElement | null => screen.queryByRole('region', { name: 'Region' });
  const region = { shape: 'circle', row: 1, column: 1, radius: 1 } as const;
  await does(() => {
    viewers[0].draw(region);
    viewers[0].draw({ ...region, column: 2 });
  });
  expect(card()?.textContent).toContain('circle at 1, 2 · radius 1');
  expect(opened.view.region).toBeNull();
  await act(async () => {
    while (opened.view.region === null) {
      await settled();
    }
  });
  expect(opened.view.region).toEqual({ ...region, column: 2 });
  await press('button', 'Remove the region');
  expect(card()).toBeNull();
  expect(viewers[0].state.region).toBeNull();
  // Another is told as it is drawn, again.
  await does(() => {
    viewers[0].draw({ ...region, row: 0 });
  });
  expect(card()?.textContent).toContain('circle at 0, 1');
});

test('as long as the detector is looked for, says so', async () => {
  const found = new Promise<never>(() => undefined);
  const opened = await show(() => Promise.resolve({ ...input, companions: found }));
  await does(() => {
    opened.show(1);
  });
  expect(screen.getByText('Looking for it…')).toBeTruthy();
  expect(screen.queryByText('Not known')).toBeNull();
  expect(screen.getByRole('note').textContent).toContain('Looking for the detector…');
});

test('says what failed, and what is awaited where nothing is open', async () => {
  await show(() => Promise.reject(new Error('/a/photons.emc: empty (0 bytes)')));
  expect(screen.getByRole('alert').textContent).toContain('empty (0 bytes)');
});

test('an empty panel says how to fill it', async () => {
  await show(() => Promise.resolve(undefined));
  expect(screen.getByText('No frames are open')).toBeTruthy();
});

test('a frame of a run stands beside its slice, which follows it', async () => {
  const source = new FakeSource();
  const match = (own: FrameReader): RunMatch => new RunMatch(own, source, 'a');
  const opened = await show(() => Promise.resolve({ ...input, match }));
  await press('button', 'Compare with the model (C)');
  const slice = screen.getByRole('figure', { name: 'Best-matching slice' });
  expect(slice.textContent).toBe(
    'Model of iteration 2 · rotation 1 · mutual information 1.000\u202fnats',
  );
  await press('button', 'Next frame (→)');
  expect(slice.textContent).toContain('rotation 2 · mutual information 2.000');
  expect(reader.sliced).toEqual([0, 1]);
  await does(() => {
    opened.show(19);
  });
  expect(slice.textContent).toContain('takes no part');
  expect(opened.args.compare).toBe(true);
  await press('button', 'Compare with the model (C)');
  expect(screen.queryByRole('figure')).toBeNull();
});

test('beside its slice the frame is what regions are drawn on, and has the keyboard for it', async () => {
  const source = new FakeSource();
  const match = (own: FrameReader): RunMatch => new RunMatch(own, source, 'a');
  const opened = await show(() => Promise.resolve({ ...input, match }));
  await press('button', 'Compare with the model (C)');
  await press('button', 'Draw a circle');
  const [frame, slice] = viewers;
  expect([frame.focused, slice.focused]).toEqual([1, 0]);
  expect([frame.state.draws, slice.state.draws]).toEqual(['circle', null]);
  // Another zoom, chosen on the slice, ends no drawing.
  await act(async () => {
    slice.zoom(4);
    while (opened.view.zoom !== 4) {
      await settled();
    }
  });
  expect([opened.view.draws, frame.state.draws]).toEqual(['circle', 'circle']);
  expect(frame.state.zoom).toBe(4);
  await press('button', 'Draw a circle');
  expect(frame.focused).toBe(1);
});

test('a powder is not compared with the model, and says why', async () => {
  const source = new FakeSource();
  const match = (own: FrameReader): RunMatch => new RunMatch(own, source, 'a');
  const opened = await show(() => Promise.resolve({ ...input, match }));
  await press('button', 'Compare with the model (C)');
  await press('button', 'Add up');
  expect(screen.queryByRole('figure', { name: 'Best-matching slice' })).toBeNull();
  const compare = screen.getByRole('button', { name: /^Compare with the model: a frame/ });
  expect(compare.hasAttribute('disabled')).toBe(true);
  expect(screen.getByText(/the model is compared with frames only$/)).toBeTruthy();
  const key = new KeyboardEvent('keydown', { key: 'c' });
  expect(onPanelKey(key, opened)).toBe(false);
  await press('button', 'Back to frame 0');
  expect(screen.getByRole('figure', { name: 'Best-matching slice' })).toBeTruthy();
});

test('an iteration that frames are compared with gives way to the latest', async () => {
  const source = new FakeSource();
  const match = (own: FrameReader): RunMatch => new RunMatch(own, source, 'a');
  const opened = await show(() => Promise.resolve({ ...input, match }));
  await does(() => {
    opened.setComparing(true, 1);
  });
  const slice = screen.getByRole('figure', { name: 'Best-matching slice' });
  expect(slice.textContent).toContain('Model of iteration 1');
  await press('button', 'Next frame (→)');
  expect(slice.textContent).toContain('Model of iteration 1');
  await press('button', 'Latest iteration');
  expect(slice.textContent).toContain('Model of iteration 2');
  expect(opened.args).not.toHaveProperty('iteration');
  expect(screen.queryByRole('button', { name: 'Latest iteration' })).toBeNull();
});

test('photons of a file have no model to compare with', async () => {
  await show();
  expect(screen.queryByRole('button', { name: 'Compare with the model (C)' })).toBeNull();
});

test('a powder whose last frame comes before the first says so beside the fields', async () => {
  await show();
  const first = screen.getByRole('spinbutton', { name: 'First frame of the powder' });
  const last = screen.getByRole('spinbutton', { name: 'Last frame of the powder' });
  const type = (field: Element, value: string): Promise<void> =>
    does(() => {
      fireEvent.change(field, { target: { value } });
      fireEvent.keyDown(field, { key: 'Enter' });
    });
  const button = screen.getByRole('button', { name: 'Add up' });
  await type(first, '9');
  await type(last, '5');
  expect(screen.getByText('Not before the first frame.').id).toBe(
    last.getAttribute('aria-describedby'),
  );
  expect(last.getAttribute('aria-invalid')).toBe('true');
  expect(button.hasAttribute('disabled')).toBe(true);
  expect(button.title).toBe('Correct the marked fields first.');
  await type(first, '-2');
  expect(screen.getByText('A whole number from 0 to 19.')).toBeTruthy();
  expect(first.getAttribute('aria-invalid')).toBe('true');
  await type(first, '3');
  expect(screen.queryByText('Not before the first frame.')).toBeNull();
  expect(button.hasAttribute('disabled')).toBe(false);
});
