import { beforeEach, expect, test } from '@jest/globals';
import { detectorFile, memoryContext, photonFile } from '../../frame/__tests__/frame-files.ts';
import type { ConvertRequest } from '../data/classify-request.ts';
import { ClassifyStore } from '../data/classify-store.ts';

const FRAMES = 112;
const detector = { path: '/a/det.dat', isList: false };
const options = {
  kind: 'polar',
  normalises: true,
  leastRadius: 0,
  mostRadius: 4,
  radialStep: 1,
  angularStep: 45,
} as const;

const request = (more: Partial<ConvertRequest> = {}): ConvertRequest => ({
  detector,
  frames: Uint32Array.from({ length: FRAMES }, (_, frame) => frame),
  options,
  ...more,
});

const all = request().frames;
const everySecond = Uint8Array.from(all, (frame) => (frame % 2) + 1);
const brief = { hidden: [4], alpha: 0, epochs: 4, validation: 0.2, seed: 1 };

let store: ClassifyStore;

beforeEach(async () => {
  store = new ClassifyStore(
    memoryContext({
      '/a/photons.emc': await photonFile(FRAMES),
      '/a/det.dat': await detectorFile(),
      '/a/long.dat': await detectorFile(6, 2),
    }),
  );
  await store.open({ path: '/a/photons.emc', isList: false });
});

test('frames are converted, embedded, and told by a network', async () => {
  const parts: number[] = [];
  const facts = await store.convert(request(), (part) => parts.push(part));
  expect(facts.frames.length + facts.blank.length).toBe(FRAMES);
  expect(facts.width).toBe(16);
  expect(parts.at(-1)).toBe(1);

  const embedding = await store.embed({ neighbours: 5, axes: 2 }, () => undefined);
  expect(embedding.frames).toEqual(facts.frames);
  expect(embedding.axes.map(({ length }) => length)).toEqual([0, 0].map(() => facts.frames.length));

  // Pixels that are lit are the same every seven, and these sevenths differ also where both sides are joined.
  const classes = Uint8Array.from({ length: FRAMES }, (_, frame) =>
    frame < 84 ? ((frame % 7) % 3 === 0 ? 1 : 4) : 0,
  );
  let told = 0;
  const training = { hidden: [8], alpha: 0, epochs: 1000, validation: 0.25, seed: 3 };
  const trained = await store.train(classes, training, () => {
    told += 1;
  });
  expect(trained.codes).toEqual([1, 4]);
  expect(told).toBe(trained.epochs.length);
  const others = Uint32Array.from({ length: 28 }, (_, i) => 84 + i);
  const found = await store.predict(others, () => undefined);
  expect(found.frames.length + found.blank).toBe(28);
  // They are what the first ones are: photons of the frames of this file repeat after 28.
  expect([...found.codes]).toEqual([...found.frames].map((frame) => classes[frame - 84]));
  expect(found.confidences.every((confidence) => confidence >= 0.5 && confidence <= 1)).toBe(true);
});

test('what is looked at otherwise, or by another detector, is not what was converted', async () => {
  await store.convert(request(), () => undefined);
  await store.train(everySecond, { ...brief, epochs: 20 }, () => undefined);
  const first = await store.predict(all, () => undefined);
  const finer = { ...options, angularStep: 30 } as const;
  const polar = await store.polar(request({ frames: Uint32Array.of(3), options: finer }));
  expect([polar.frame, polar.rings, polar.directions]).toEqual([3, 4, 6]);
  const long = request({ detector: { path: '/a/long.dat', isList: false } });
  const other = await store.polar({ ...long, frames: Uint32Array.of(3) });
  expect(other.pixelCounts).not.toEqual((await store.polar(request())).pixelCounts);
  const [predicted] = await Promise.all([
    store.predict(all, () => undefined),
    store.polar({ ...long, frames: Uint32Array.of(4) }),
  ]);
  expect(predicted).toEqual(first);
  await store.polar({ ...long, frames: Uint32Array.of(3) });
  expect(await store.predict(all, () => undefined)).toEqual(first);
});

test('a network that was not taught, or that another thing ended, finds nothing', async () => {
  const none = 'a network that was taught';
  await store.convert(request(), () => undefined);
  await store.train(everySecond, brief, () => undefined);
  const refused = store.train(new Uint8Array(FRAMES), brief, () => undefined);
  await expect(refused).rejects.toThrow('labelled');
  await expect(store.predict(all, () => undefined)).rejects.toThrow(none);

  const ended = store.train(everySecond, brief, () => {
    store.embed({ neighbours: 5, axes: 2 }, () => undefined).catch(() => undefined);
  });
  expect((await ended).isCancelled).toBe(true);
  await expect(store.predict(all, () => undefined)).rejects.toThrow(none);

  const cancelled = await store.train(everySecond, brief, () => {
    store.cancel();
  });
  expect(cancelled.epochs.length).toBe(1);
  expect((await store.predict(all, () => undefined)).frames.length).toBeGreaterThan(0);
});

test('says what is missing', async () => {
  const nothing = (): void => undefined;
  await expect(store.convert(request({ detector: undefined }), nothing)).rejects.toThrow(
    'choose its file',
  );
  await expect(
    store.convert(request({ options: { ...options, leastRadius: 90, mostRadius: 99 } }), nothing),
  ).rejects.toThrow('none from 90 to 99 pixels');
  await expect(store.convert(request({ frames: new Uint32Array() }), nothing)).rejects.toThrow(
    'at least one frame',
  );
  await expect(store.embed({ axes: 2 }, nothing)).rejects.toThrow('convert frames first');
  await store.convert(request(), nothing);
  await expect(store.predict(Uint32Array.of(1), nothing)).rejects.toThrow(
    'a network that was taught',
  );
  await expect(
    store.train(
      new Uint8Array(FRAMES).fill(2),
      { hidden: [4], alpha: 0, epochs: 2, validation: 0.2, seed: 1 },
      nothing,
    ),
  ).rejects.toThrow('class b alone');
});

test('what is begun ends what goes on', async () => {
  const first = store.convert(request(), () => undefined);
  const second = store.convert(request({ frames: Uint32Array.of(1, 2) }), () => undefined);
  await expect(first).rejects.toThrow();
  expect((await second).frames.length).toBeLessThanOrEqual(2);
});
