import { afterEach, beforeEach, jest } from '@jest/globals';
import type { ClassifierSettings } from '@damselfly/compute/io/formats/dragonfly-config/classifier-settings.ts';
import { Signal } from '@lumino/signaling';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { FakeFrameViewer } from '../../frame/__tests__/fake-frame-viewer.ts';
import { FakeReader } from '../../frame/__tests__/fake-reader.ts';
import type { FrameInput } from '../../frame/model/frame-input.ts';
import { FrameContext } from '../../frame/view/frame-context.tsx';
import type { ClassifyArgs } from '../classify-args.ts';
import { onClassifyKey, onLetter } from '../classify-keys.ts';
import { ClassifyModel } from '../model/classify-model.ts';
import type { FindClasses } from '../model/found-labels.ts';
import { ClassifyContext, type ClassifyCommands } from '../view/classify-context.tsx';
import { ClassifyView } from '../view/classify-view.tsx';
import { FakeAnalyser } from './fake-analyser.ts';
import { FakeKeeper } from './fake-keeper.ts';

/** Photons with a detector and a blacklist beside them. */
export const input: FrameInput = {
  photons: { path: '/a/photons.emc', isList: false },
  companions: Promise.resolve({
    detector: { request: { path: '/a/det.h5', isList: false }, origin: 'folder' },
    blacklist: '/a/blacklist.txt',
  }),
  locate: () => Promise.reject(new Error('not asked for in this test')),
};

/** What the panel finds. */
export interface Beside {
  /** Reads the file of classes; there is none where missing. */
  readonly read?: () => Promise<Uint8Array<ArrayBuffer>>;
  readonly found?: FrameInput | 'none';
  /** What the config.ini says. */
  readonly settings?: ClassifierSettings;
}

/** The panel over twenty frames of a reader and an analyser that answer at once, by what its user sees. */
export class ShownClassifier {
  reader = new FakeReader();
  readonly analyser = new FakeAnalyser();
  readonly keeper = new FakeKeeper();
  /** The commands that were asked for. */
  readonly done: string[] = [];
  /** Files of classes that a config.ini has named. */
  readonly named: (string | undefined)[] = [];
  #model: ClassifyModel | undefined;

  get model(): ClassifyModel {
    if (this.#model === undefined) {
      throw new Error('The panel is not shown yet.');
    }
    return this.#model;
  }

  async show(
    args: ClassifyArgs = {},
    { read, found = input, settings = {} }: Beside = {},
  ): Promise<void> {
    const findClasses: FindClasses = (_, __, path) => {
      this.named.push(path);
      return Promise.resolve({ path: path ?? '/a/my_classes.dat', ...(read && { read }) });
    };
    this.reader = new FakeReader();
    const model = new ClassifyModel({
      args,
      reader: this.reader,
      analyser: this.analyser,
      find: () => Promise.resolve(found === 'none' ? undefined : found),
      keeper: this.keeper,
      labelName: ({ photons }) => Promise.resolve(photons.path),
      findClasses,
      readSettings: () => Promise.resolve(settings),
    });
    this.#model = model;
    const { frames } = model;
    await act(async () => {
      render(
        <ClassifyContext.Provider value={{ model, commands: this.#commands(), canPick: true }}>
          <FrameContext.Provider
            value={{
              model: frames,
              hovered: new Signal(frames),
              drawn: new Signal(frames),
              canPick: true,
              hasLetterKeys: false,
              chooseDetector: () => undefined,
              createViewer: () => Promise.resolve(new FakeFrameViewer()),
            }}
          >
            <ClassifyView />
          </FrameContext.Provider>
        </ClassifyContext.Provider>,
      );
      await settled();
    });
  }

  /** Closes it, for another to be shown. */
  close(): void {
    this.#model?.dispose();
    cleanup();
  }

  /** Presses a key. @returns whether it stands for something. */
  async key(
    name: string,
    { target = document.body, ctrlKey = false }: { target?: Element; ctrlKey?: boolean } = {},
  ): Promise<boolean> {
    const event = new KeyboardEvent('keydown', { key: name, ctrlKey });
    Object.defineProperty(event, 'target', { value: target });
    let isUsed = false;
    await does(() => {
      isUsed = onLetter(event, this.model) || onClassifyKey(event, this.model);
    });
    return isUsed;
  }

  #commands(): ClassifyCommands {
    const { done } = this;
    return {
      choosePhotons: () => done.push('photons'),
      openClasses: () => done.push('open'),
      saveClasses: () => done.push('save'),
      showFrames: (frames) => done.push(`frames ${frames.join(' ')}`),
      saveBlacklist: (frames) => done.push(`blacklist ${frames.join(' ')}`),
      newRun: (frames) => done.push(`run ${frames.join(' ')}`),
    };
  }
}

/** @returns the panel of the test that goes on: each has one of its own, which is closed after it. */
export function classifierOfEachTest(): () => ShownClassifier {
  let panel = new ShownClassifier();
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
    panel = new ShownClassifier();
  });
  afterEach(() => {
    panel.close();
    jest.restoreAllMocks();
  });
  return () => panel;
}

/** Does something, and all that follows from it. */
export async function does(action: () => void): Promise<void> {
  await act(async () => {
    action();
    await settled();
  });
}

export const press = (role: string, name: string | RegExp): Promise<void> =>
  does(() => {
    fireEvent.click(screen.getByRole(role, { name }));
  });

/** Types a number into a field, and takes it with Enter. */
export async function type(name: string, value: string): Promise<HTMLInputElement> {
  const field = screen.getByRole<HTMLInputElement>('spinbutton', { name });
  await does(() => {
    fireEvent.change(field, { target: { value } });
    fireEvent.keyDown(field, { key: 'Enter' });
  });
  return field;
}

async function settled(): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}
