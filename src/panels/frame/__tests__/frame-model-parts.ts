import { afterEach } from '@jest/globals';
import type { FrameArgs } from '../frame-args.ts';
import type { FrameInput, KnownDetector } from '../model/frame-input.ts';
import { FrameModel } from '../model/frame-model.ts';
import type { FindInput } from '../model/photons-model.ts';
import { FakeReader } from './fake-reader.ts';

export const detector: KnownDetector = {
  request: { path: '/a/det.h5', isList: false, wavelength: 6 },
  origin: 'config',
};

/** Photons with a detector and a blacklist beside them. */
export const input: FrameInput = {
  photons: { path: '/a/photons.emc', isList: false },
  companions: Promise.resolve({ detector, blacklist: '/a/blacklist.txt' }),
  locate: () => Promise.reject(new Error('not asked for in this test')),
};

/** Models over a reader, made by a test. */
export class MadeFrames {
  reader = new FakeReader();
  readonly #made: FrameModel[] = [];

  make(find: FindInput, args: FrameArgs = {}): FrameModel {
    const model = new FrameModel(this.reader, find, args);
    this.#made.push(model);
    return model;
  }

  /** Makes one that finds photons, and waits until they are open. */
  async open(args: FrameArgs = {}, found: FrameInput | undefined = input): Promise<FrameModel> {
    const model = this.make(() => Promise.resolve(found), args);
    await rest();
    return model;
  }

  /** Ends what was made: another test has a reader of its own. */
  end(): void {
    this.#made.splice(0).forEach((model) => {
      model.dispose();
    });
    this.reader = new FakeReader();
  }
}

/** The same for all tests of a file, empty at the beginning of each. */
export function framesOfEachTest(): MadeFrames {
  const frames = new MadeFrames();
  afterEach(() => {
    frames.end();
  });
  return frames;
}

/** Everything that has been begun goes on as far as it can. */
export async function rest(): Promise<void> {
  for (let i = 0; i < 20; i++) {
    await Promise.resolve();
  }
}

/** What is there when a test says so. */
export function later<Result>(): {
  readonly promise: Promise<Result>;
  readonly resolve: (result: Result) => void;
} {
  let resolve: (result: Result) => void = () => undefined;
  const promise = new Promise<Result>((resolved) => {
    resolve = resolved;
  });
  return { promise, resolve };
}

export async function eventually(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}
