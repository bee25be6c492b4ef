import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { ClassifierSettings } from '@damselfly/compute/io/formats/dragonfly-config/classifier-settings.ts';
import { nullTranslator } from '@jupyterlab/translation';
import { Signal } from '@lumino/signaling';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { DEFAULT_FRAME_STATE } from '../../../viewers/frame/frame-state.ts';
import { FakeReader } from '../../frame/__tests__/fake-reader.ts';
import type { FrameInput } from '../../frame/model/frame-input.ts';
import { FrameContext } from '../../frame/view/frame-context.tsx';
import type { ClassifyArgs } from '../classify-args.ts';
import { onClassifyKey, onLetter } from '../classify-keys.ts';
import { classifyActions } from '../make-actions.ts';
import type { LabelKeeper } from '../data/kept-labels.ts';
import { ClassifyModel } from '../model/classify-model.ts';
import type { FindClasses } from '../model/found-labels.ts';
import { ClassifyContext, type ClassifyCommands } from '../view/classify-context.tsx';
import { ClassifyView } from '../view/classify-view.tsx';
import { FakeAnalyser } from './fake-analyser.ts';

const input: FrameInput = {
  photons: { path: '/a/photons.emc', isList: false },
  companions: Promise.resolve({
    detector: { request: { path: '/a/det.h5', isList: false }, origin: 'folder' },
    blacklist: '/a/blacklist.txt',
  }),
  locate: () => Promise.reject(new Error('not asked for in this test')),
};

/** Keeps labels for as long as a test goes on. */
class FakeKeeper implements LabelKeeper {
  kept: Uint8Array<ArrayBuffer> | undefined;
  others: number[] = [];
  problem: string | undefined;

  read(_: string, frameCount: number): Uint8Array<ArrayBuffer> | undefined {
    return this.kept?.length === frameCount ? this.kept : undefined;
  }

  otherCounts(): readonly number[] {
    return this.others;
  }

  listen(): () => void {
    return () => undefined;
  }

  keep(_: string, classes: Uint8Array): void {
    if (this.problem !== undefined) {
      throw new Error(this.problem);
    }
    this.kept = Uint8Array.from(classes);
  }
}

let model: ClassifyModel;
let reader: FakeReader;
let analyser: FakeAnalyser;
let keeper: FakeKeeper;
let done: string[];

const commands: ClassifyCommands = {
  choosePhotons: () => done.push('photons'),
  openClasses: () => done.push('open'),
  saveClasses: () => done.push('save'),
  showFrames: (frames) => done.push(`frames ${frames.join(' ')}`),
  saveBlacklist: (frames) => done.push(`blacklist ${frames.join(' ')}`),
  newRun: (frames) => done.push(`run ${frames.join(' ')}`),
};

beforeEach(() => {
  // jsdom has no canvas: what is painted is looked at in a browser (ui-tests/classify.test.ts).
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  globalThis.ResizeObserver = class {
    observe(): void {
      // Nothing is laid out here.
    }
    unobserve(): void {
      // As above.
    }
    disconnect(): void {
      // As above.
    }
  };
  analyser = new FakeAnalyser();
  keeper = new FakeKeeper();
  done = [];
});

afterEach(() => {
  model.dispose();
  jest.restoreAllMocks();
});

async function show(
  args: ClassifyArgs = {},
  read?: () => Promise<Uint8Array<ArrayBuffer>>,
  found: FrameInput | 'none' = input,
  settings: ClassifierSettings = {},
  named: (string | undefined)[] = [],
): Promise<void> {
  const findClasses: FindClasses = (_, __, path) => {
    named.push(path);
    return Promise.resolve({ path: path ?? '/a/my_classes.dat', ...(read && { read }) });
  };
  const find = (): Promise<FrameInput | undefined> =>
    Promise.resolve(found === 'none' ? undefined : found);
  reader = new FakeReader();
  model = new ClassifyModel({
    args,
    reader,
    analyser,
    find,
    keeper,
    labelName: ({ photons }) => Promise.resolve(photons.path),
    findClasses,
    readSettings: () => Promise.resolve(settings),
  });
  const { frames } = model;
  await act(async () => {
    render(
      <ClassifyContext.Provider value={{ model, commands, canPick: true }}>
        <FrameContext.Provider
          value={{
            model: frames,
            hovered: new Signal(frames),
            canPick: true,
            hasLetterKeys: false,
            chooseDetector: () => undefined,
            createViewer: () =>
              Promise.resolve({
                mount: () => undefined,
                update: () => undefined,
                state: DEFAULT_FRAME_STATE,
                on: () => () => undefined,
                screenshot: () => Promise.resolve(new Blob()),
                dispose: () => undefined,
              }),
          }}
        >
          <ClassifyView />
        </FrameContext.Provider>
      </ClassifyContext.Provider>,
    );
    await settled();
  });
}

async function settled(): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}

async function does(action: () => void): Promise<void> {
  await act(async () => {
    action();
    await settled();
  });
}

const press = (role: string, name: string | RegExp): Promise<void> =>
  does(() => {
    fireEvent.click(screen.getByRole(role, { name }));
  });

async function key(
  name: string,
  { target = document.body, ctrlKey = false }: { target?: Element; ctrlKey?: boolean } = {},
): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key: name, ctrlKey });
  Object.defineProperty(event, 'target', { value: target });
  let isUsed = false;
  await does(() => {
    isUsed = onLetter(event, model) || onClassifyKey(event, model);
  });
  return isUsed;
}

test('letters label the shown frame and go on, past blacklisted ones; Backspace goes back', async () => {
  await show();
  // Every fourth is blacklisted, the first one too.
  expect(model.frames.frame).toBe(1);
  for (const letter of ['a', 'B', 'a']) {
    await key(letter);
  }
  expect(model.frames.frame).toBe(5);
  expect([...(keeper.kept ?? [])].slice(0, 6)).toEqual([0, 1, 2, 1, 0, 0]);
  expect(screen.getByText('3 of 20 frames labelled')).toBeTruthy();
  await key('Backspace');
  expect(model.frames.frame).toBe(3);
  expect(screen.getByText('2 of 20 frames labelled')).toBeTruthy();
  await key('z', { ctrlKey: true });
  expect(model.frames.frame).toBe(2);
  expect(screen.getByText('no class')).toBeTruthy();
  // The next one without a class, also from behind.
  await key('Enter');
  expect(model.frames.frame).toBe(3);
  await does(() => {
    model.frames.show(19);
  });
  await key('x');
  await key('Enter');
  expect(model.frames.frame).toBe(2);
  await does(() => {
    model.frames.show(1);
  });
  await key('Delete');
  expect(model.labels?.codes[1]).toBe(0);
  expect(model.frames.frame).toBe(1);
});

test('keys that are typed, or go with others, are no classes', async () => {
  await show();
  const field = screen.getByRole('spinbutton', { name: 'Frame' });
  expect(await key('a', { target: field })).toBe(false);
  expect(await key('Backspace', { target: field })).toBe(false);
  expect(await key('a', { ctrlKey: true })).toBe(false);
  expect(await key('1')).toBe(false);
  expect(model.labels?.counts[0]).toBe(20);
  await key('a');
  const box = screen.getByRole('checkbox', { name: /^a/ });
  expect(await key('b', { target: box })).toBe(true);
  expect(model.labels?.framesOf([2])).toEqual([2]);
});

test('one class is gone through alone, and its frames are taken elsewhere', async () => {
  keeper.kept = Uint8Array.from({ length: 20 }, (_, frame) => (frame % 3 === 0 ? 1 : 2));
  await show();
  await does(() => {
    fireEvent.change(screen.getByRole('combobox', { name: 'Frames that are gone through' }), {
      target: { value: 'a' },
    });
  });
  expect([...model.frames.order.between(0, Infinity)]).toEqual([3, 6, 9, 15, 18]);
  expect(model.frames.frame).toBe(3);
  expect(screen.getByRole('button', { name: 'Frames' }).hasAttribute('disabled')).toBe(true);
  await press('checkbox', /^a/);
  for (const name of ['Frames', 'Blacklist', 'New run with them…', 'Save classes', 'Open…']) {
    await press('button', name);
  }
  expect(done).toEqual([
    'frames 3 6 9 15 18',
    'blacklist 3 6 9 15 18',
    'run 3 6 9 15 18',
    'save',
    'open',
  ]);
});

test('labels of other data are told of, and a browser that keeps nothing', async () => {
  keeper.others = [600];
  keeper.problem = 'The quota has been exceeded.';
  await show();
  expect(screen.getByText(/keeps labels of a file of this name with 600 frames/)).toBeTruthy();
  await key('a');
  expect(screen.getByText(/does not keep the labels.*quota/)).toBeTruthy();
});

test('the classes beside the photons are taken, or told why not', async () => {
  await show({}, () => Promise.resolve(new Uint8Array(20).fill(3)));
  expect(screen.getByText('20 of 20 frames labelled')).toBeTruthy();
  model.dispose();
  await show({}, () => Promise.reject(new Error('my_classes.dat: one of 7 lines.')));
  expect(screen.getByText(/were not taken\. my_classes\.dat: one of 7 lines\./)).toBeTruthy();
});

test('kept labels that the file beside the photons contradicts stay, or give way', async () => {
  const file = () => Promise.resolve(new Uint8Array(20).fill(3));
  keeper.kept = new Uint8Array(20).fill(2);
  await show({}, file);
  expect(model.labels?.counts[2]).toBe(20);
  expect(screen.getByText(/my_classes\.dat holds other classes/)).toBeTruthy();
  await press('button', 'Keep these');
  expect(screen.queryByText(/holds other classes/)).toBeNull();
  expect(model.labels?.counts[2]).toBe(20);
  model.dispose();
  cleanup();

  await show({}, file);
  await press('button', 'Take those of the file');
  expect(screen.queryByText(/holds other classes/)).toBeNull();
  expect(model.labels?.counts[3]).toBe(20);
  await key('Backspace');
  expect(model.labels?.counts[2]).toBe(20);
  model.dispose();
  cleanup();

  keeper.kept = new Uint8Array(20).fill(3);
  await show({}, file);
  expect(screen.queryByText(/holds other classes/)).toBeNull();
});

test('commands label frames as keys do, and refuse what there is no network for', async () => {
  await show({ show: 'none' });
  const nothing = (): Promise<void> => Promise.resolve();
  const trans = nullTranslator.load('');
  const actions = classifyActions(model, trans, { save: nothing, open: nothing });
  await does(() => {
    actions.label([1, 3], 'c');
  });
  expect(model.labels?.framesOf([3])).toEqual([1, 3]);
  expect([...model.frames.order.between(0, 5)]).toEqual([2, 5]);
  await act(async () => {
    await expect(actions.predict(0.5)).rejects.toThrow('teach one first');
    await actions.convert({});
    await actions.train({});
    model.set({ conversion: { kind: 'polar' } });
    await expect(actions.predict(undefined)).rejects.toThrow('earlier settings');
  });
  expect(analyser.asked).toEqual([]);
  const find = screen.getByRole('button', { name: 'Find their classes' });
  expect(find.hasAttribute('disabled')).toBe(true);
});

test('settings that make no conversion are marked', async () => {
  await show({ stage: 'convert', conversion: { angularStep: 150 } });
  const isRefused = (): boolean =>
    screen.getByRole('button', { name: 'Convert frames' }).hasAttribute('disabled');
  expect(screen.getByText('Up to 120: a correlation needs two directions.')).toBeTruthy();
  expect(isRefused()).toBe(true);
  await press('radio', 'Polar');
  expect(isRefused()).toBe(false);
  await does(() => {
    model.set({ range: { first: 9, last: 5 } });
  });
  expect(screen.getByText('Not before the first frame.')).toBeTruthy();
  expect(isRefused()).toBe(true);
});

test.each([
  ['First frame', '-3', '0', 'A whole number from 0 to 19.'],
  ['Last frame', '4.5', '12', 'A whole number from 0 to 19.'],
  ['Every', '0', '2', 'A whole number from 1 to 20.'],
])('%s = %s is marked until it is %s', async (name, wrong, right, told) => {
  await show({ stage: 'convert' });
  const field = screen.getByRole<HTMLInputElement>('spinbutton', { name });
  const type = (value: string): Promise<void> =>
    does(() => {
      fireEvent.change(field, { target: { value } });
      fireEvent.keyDown(field, { key: 'Enter' });
    });
  const convert = screen.getByRole('button', { name: 'Convert frames' });
  await type(wrong);
  expect(screen.getByText(told)).toBeTruthy();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(convert.hasAttribute('disabled')).toBe(true);
  expect(convert.title).toBe('Correct the marked fields first.');
  await type(right);
  expect(screen.queryByText(told)).toBeNull();
  expect(convert.hasAttribute('disabled')).toBe(false);
});

test('frames are converted: those in the range, blank ones told', async () => {
  await show({ stage: 'convert', range: { first: 2, last: 12, every: 2 } });
  expect(screen.getByText(/^4 frames, 252 values each: /)).toBeTruthy();
  await press('button', 'Convert frames');
  expect([...analyser.converted[0].frames]).toEqual([2, 5, 7, 10]);
  expect(analyser.converted[0].detector?.path).toBe('/a/det.h5');
  expect(
    screen.getByText(
      '3 frames are converted. 1 frame holds nothing in the rings, and is left out.',
    ),
  ).toBeTruthy();
  await press('radio', 'Polar');
  expect(screen.getByText(/They are of earlier settings/)).toBeTruthy();
});

test('a config.ini says how frames are converted, and where their classes are', async () => {
  const named: (string | undefined)[] = [];
  await show(
    { stage: 'convert', conversion: { angularStep: 20 } },
    undefined,
    {
      ...input,
      // Whichever detector was chosen.
      companions: Promise.resolve({
        detector: { request: { path: '/a/det.h5', isList: false }, origin: 'chosen' },
        config: '/a/config.ini',
        blacklist: '/a/blacklist.txt',
      }),
    },
    {
      polar: { leastRadius: 3, mostRadius: 30, radialStep: 1, angularStep: 10 },
      classes: '/a/aux/my_classes.dat',
    },
    named,
  );
  expect(model.classesFile).toBe('/a/aux/my_classes.dat');
  expect(named).toEqual(['/a/aux/my_classes.dat']);
  const { options } = model.analysis;
  expect([options.leastRadius, options.mostRadius, options.angularStep]).toEqual([3, 30, 20]);
});

test('rings end with the detector where it ends before, unless it is said where', async () => {
  const said = /^The radius to which this detector/;
  const radius = (): string =>
    screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Radius to' }).value;
  await show({ stage: 'convert', conversion: { leastRadius: 0 } });
  // Three rows of four pixels.
  expect(radius()).toBe('2');
  expect(screen.getByText(said)).toBeTruthy();
  await press('button', 'Convert frames');
  expect(analyser.converted[0].options.mostRadius).toBe(2);
  await does(() => {
    model.set({ conversion: { leastRadius: 0, mostRadius: 30 } });
  });
  expect(radius()).toBe('30');
  expect(screen.queryByText(said)).toBeNull();
  // A ring there has to be.
  await does(() => {
    model.set({ conversion: {} });
  });
  expect(radius()).toBe('60');
  model.dispose();
  cleanup();

  const polar = { leastRadius: 0, mostRadius: 40, radialStep: 2, angularStep: 10 };
  const config = { config: '/a/config.ini', blacklist: '/a/blacklist.txt' };
  const detector = { request: { path: '/a/det.h5', isList: false }, origin: 'config' } as const;
  const companions = Promise.resolve({ detector, ...config });
  await show({ stage: 'convert' }, undefined, { ...input, companions }, { polar });
  expect(radius()).toBe('40');
  expect(screen.queryByText(said)).toBeNull();
});

test('embedded frames are chosen and labelled; pieces of the graph are told', async () => {
  await show({ stage: 'embed' });
  expect(screen.getByText('No embedding yet')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Embed frames' }).hasAttribute('disabled')).toBe(true);
  await does(() => void model.analysis.convert());
  await press('button', 'Embed frames');
  expect(screen.getByText(/falls into 2 pieces/)).toBeTruthy();
  await does(() => {
    model.choose([2, 3]);
  });
  expect(screen.getByText('2 frames chosen')).toBeTruthy();
  await key('c');
  expect(model.labels?.framesOf([3])).toEqual([2, 3]);
  await does(() => {
    fireEvent.change(screen.getByRole('combobox', { name: 'Class of the chosen frames' }), {
      target: { value: 'none' },
    });
  });
  expect(model.labels?.framesOf([3])).toEqual([]);
  // What was chosen is not to be seen any more.
  await does(() => void model.analysis.embed());
  expect(model.chosen).toEqual([]);
  await does(() => {
    model.choose([2, 3]);
  });
  await does(() => void model.analysis.convert());
  expect(model.chosen).toEqual([]);
  await does(() => {
    model.choose([2, 3]);
  });
  expect(await key('c')).toBe(false);
  expect(model.labels?.framesOf([3])).toEqual([]);
});

test('a network is taught, judged, and taken at its word when the user says so', async () => {
  keeper.kept = Uint8Array.from({ length: 20 }, (_, frame) => (frame < 12 ? (frame % 2) + 1 : 0));
  await show({ stage: 'network' });
  await does(() => void model.analysis.convert());
  await press('button', 'Train');
  expect(
    screen.getByText(/75.% of 8 validation frames right, by the weights of epoch 2/),
  ).toBeTruthy();
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual(['ab', 'a31', 'b·4']);
  await press('button', 'Find their classes');
  // Not those that are blacklisted.
  expect([...analyser.asked[0]]).toEqual([13, 14, 15, 17, 18, 19]);
  expect(model.labels?.counts[2]).toBe(6);
  const review = screen.getByRole('list', { name: 'Frames by how sure their class is' });
  expect(within(review).getAllByRole('button')[0].textContent).toContain('Frame 13');
  await does(() => {
    fireEvent.click(within(review).getAllByRole('button')[1]);
  });
  expect(model.frames.frame).toBe(14);
  await key('a');
  expect(within(review).getAllByRole('button').length).toBe(5);
  await press('button', 'Take as labels');
  // What the user has said stays.
  expect(model.labels?.codes[14]).toBe(1);
  expect(model.labels?.counts[2]).toBe(11);
  await key('Backspace');
  expect(model.labels?.counts[2]).toBe(6);
});

test('says why a network cannot be taught', async () => {
  analyser.refusal = 'What a network learns from should be labelled frames of two classes.';
  await show({ stage: 'network' });
  await does(() => void model.analysis.convert());
  await press('button', 'Train');
  expect(screen.getByRole('alert').textContent).toBe(analyser.refusal);
  const layers = screen.getByRole('textbox', { name: 'Hidden layers' });
  await does(() => {
    fireEvent.change(layers, { target: { value: '10, x' } });
  });
  expect(screen.getByText(/Up to 8 whole numbers/)).toBeTruthy();
  const train = screen.getByRole('button', { name: 'Train' });
  expect(train.hasAttribute('disabled')).toBe(true);
  expect(train.title).toBe('Correct the marked fields first.');
  await does(() => {
    fireEvent.change(layers, { target: { value: '20' } });
  });
  expect(train.hasAttribute('disabled')).toBe(false);
  await press('button', 'Train');
  expect(analyser.taught.at(-1)?.options.hidden).toEqual([20]);
});

test('each class has a powder, which is old once labels change', async () => {
  await show({ stage: 'powders' });
  expect(screen.getByText(/Give frames a class first/)).toBeTruthy();
  await does(() => {
    model.labels?.label([1, 2, 3], 1);
    model.labels?.label([5], 2);
  });
  await press('button', 'Add up');
  expect(screen.getByRole('img', { name: 'Powder of class a' })).toBeTruthy();
  expect(screen.getByText(/^3 frames · /)).toBeTruthy();
  await does(() => {
    model.labels?.label([5], 1);
  });
  expect(screen.getByText(/of earlier labels/)).toBeTruthy();
  expect(screen.queryByText(/What is shown/)).toBeNull();
  await press('radio', 'Sum');
  expect(screen.getByText('What is shown are means: add up to see sums.')).toBeTruthy();
});

test('without photons it asks for some', async () => {
  await show({}, undefined, 'none');
  await press('button', 'Choose Photons…');
  expect(done).toEqual(['photons']);
});
