import { describe, expect, test } from '@jest/globals';
import { FrameStore } from '../data/frame-store.ts';
import type { PhotonsRequest } from '../data/frames-request.ts';
import { detectorFile, memoryContext, photonFile, photonsIn, PIXELS } from './frame-files.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

async function storeOf(request: Partial<PhotonsRequest> = {}): Promise<FrameStore> {
  const store = new FrameStore(
    memoryContext({
      '/a/photons.emc': await photonFile(20),
      '/a/more.emc': await photonFile(5, 20),
      '/a/list.txt': text('photons.emc\nmore.emc\n'),
      '/a/det.dat': await detectorFile(),
      '/a/other.dat': await detectorFile(2),
      '/a/blacklist.txt': text('0\n1\n'.repeat(10)),
      '/a/short.txt': text('0\n1\n'),
    }),
  );
  await store.open({ path: '/a/photons.emc', isList: false, ...request });
  return store;
}

const all = Array.from({ length: PIXELS }, (_, pixel) => pixel);
const numbered = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, i) => i);

describe('FrameStore', () => {
  test('reads a frame, before a detector is known in the order of the file', async () => {
    const store = await storeOf();
    const { values, layout } = await store.frame(7);
    expect([...values]).toEqual(all.map((pixel) => photonsIn(7, pixel)));
    expect(layout.geometry).toBeUndefined();
  });

  test('lays frames out by a detector, whose ignored pixels do not count', async () => {
    const store = await storeOf();
    await store.useDetector({ path: '/a/det.dat', isList: false, wavelength: 6 });
    const frame = await store.frame(7);
    const { layout } = frame;
    expect([layout.rows, layout.columns]).toEqual([3, 4]);
    expect(layout.geometry?.voxel).toBeCloseTo(10 / 6 / 40, 9);
    const used = all.slice(0, -1).map((pixel) => photonsIn(7, pixel));
    expect(frame.photons).toBe(used.reduce((sum, value) => sum + value, 0));
    expect(frame.lit).toBe(used.filter((value) => value > 0).length);
    expect(frame.largest).toBe(Math.max(...used));
  });

  test('refuses a detector of other pixels, and says both numbers', async () => {
    const store = await storeOf();
    await expect(store.useDetector({ path: '/a/other.dat', isList: false })).rejects.toThrow(
      /other\.dat.*12, as in the photons.*8/,
    );
  });

  test('lays frames out by the detector that was asked for last, however long another takes', async () => {
    const store = await storeOf();
    const late = store.useDetector({ path: '/a/det.dat', isList: false });
    await store.useDetector(undefined);
    await late;
    expect((await store.frame(7)).layout.geometry).toBeUndefined();
  });

  test('reads a detector while the photons are opened, and says it of the photons where these cannot be', async () => {
    const store = await storeOf();
    const opening = store.open({ path: '/a/photons.emc', isList: false });
    await store.useDetector({ path: '/a/det.dat', isList: false });
    await opening;
    expect((await store.frame(7)).layout.geometry).toBeDefined();
    const failing = store.open({ path: '/a/missing.emc', isList: false });
    const waiting = store.useDetector({ path: '/a/det.dat', isList: false });
    await expect(failing).rejects.toThrow('missing.emc');
    await expect(waiting).rejects.toThrow('missing.emc');
  });

  test('takes a list of files as one', async () => {
    const store = await storeOf({ path: '/a/list.txt', isList: true });
    const { values } = await store.frame(22);
    expect([...values]).toEqual(all.map((pixel) => photonsIn(22, pixel)));
  });

  test('knows the blacklist, and does without one that does not fit', async () => {
    const store = await storeOf();
    const { blacklist } = await store.blacklist('/a/blacklist.txt');
    expect(blacklist?.reduce((sum, value) => sum + value, 0)).toBe(10);
    const short = await store.blacklist('/a/short.txt');
    expect(short.blacklist).toBeUndefined();
    expect(short.blacklistProblem).toContain('short.txt');
  });

  test.each(['sum', 'mean', 'max'] as const)(
    'adds frames of several files up: %s',
    async (kind) => {
      const store = await storeOf({ path: '/a/list.txt', isList: true });
      const frames = numbered(25).filter((frame) => frame % 3 !== 0);
      const told: number[] = [];
      const { values } = await store.powder({ kind, frames }, (done) => told.push(done));
      const expected = all.map((pixel) => {
        const photons = [...frames].map((frame) => photonsIn(frame, pixel));
        const sum = photons.reduce((total, value) => total + value, 0);
        return { sum, mean: sum / frames.length, max: Math.max(...photons) }[kind];
      });
      expect([...values]).toEqual(expected.map(Math.fround));
      expect(told.at(-1)).toBe(frames.length);
    },
  );

  test('a cancelled powder ends, and so does one of no frames', async () => {
    const store = await storeOf();
    const making = store.powder({ kind: 'sum', frames: numbered(20) }, () => undefined);
    store.cancelPowder();
    await expect(making).rejects.toThrow('abort');
    await expect(
      store.powder({ kind: 'sum', frames: numbered(0) }, () => undefined),
    ).rejects.toThrow('no frame');
  });

  test('of a large file shows the first frames, and nothing more once the rest turns out wrong', async () => {
    const frameCount = 2 ** 16 + 2000;
    const words = new Int32Array(256 + 3 * frameCount);
    words.set([frameCount, PIXELS]);
    words.fill(1, 256, 256 + frameCount);
    // A pixel with several photons, for which there is no room.
    words[256 + frameCount + 2 ** 16 + 7] = 1;
    const context = memoryContext({ '/a/large.emc': new Uint8Array(words.buffer) });
    const store = new FrameStore({ ...context, isHasty: true });
    await store.open({ path: '/a/large.emc', isList: false });
    expect((await store.frame(3)).photons).toBe(1);
    const adding = store.powder({ kind: 'sum', frames: numbered(9) }, () => undefined);
    await expect(adding).rejects.toThrow('by its counts of pixels');
    await expect(store.verify()).rejects.toThrow('by its counts of pixels');
    await expect(store.frame(3)).rejects.toThrow('by its counts of pixels');
  });
});
