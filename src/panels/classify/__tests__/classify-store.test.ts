import { beforeEach, expect, test } from '@jest/globals';
import { detectorFile, memoryContext, photonFile } from '../../frame/__tests__/frame-files.ts';
import type { ConvertRequest } from '../data/classify-request.ts';
import { ClassifyStore } from '../data/classify-store.ts';

const FRAMES = 40;
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

let store: ClassifyStore;

beforeEach(async () => {
  store = new ClassifyStore(
    memoryContext({
      '/a/photons.emc': await photonFile(FRAMES),
      '/a/det.dat': await detectorFile(),
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

  // Frames of a file are alike every seven.
  const classes = Uint8Array.from({ length: FRAMES }, (_, frame) =>
    frame < 28 ? (frame % 7 < 3 ? 1 : 4) : 0,
  );
  let told = 0;
  const training = { hidden: [8], alpha: 0, epochs: 40, validation: 0.25, seed: 3 };
  const trained = await store.train(classes, training, () => {
    told += 1;
  });
  expect(trained.codes).toEqual([1, 4]);
  expect(told).toBe(trained.epochs.length);
  const others = Uint32Array.from({ length: 12 }, (_, i) => 28 + i);
  const found = await store.predict(others, () => undefined);
  expect(found.frames.length + found.blank).toBe(12);
  expect(found.codes.every((code) => code === 1 || code === 4)).toBe(true);
  expect(found.confidences.every((confidence) => confidence >= 0.5 && confidence <= 1)).toBe(true);
});

test('what is looked at otherwise is not what was converted', async () => {
  const facts = await store.convert(request(), () => undefined);
  const finer = { ...options, angularStep: 30 } as const;
  const polar = await store.polar(request({ frames: Uint32Array.of(3), options: finer }));
  expect([polar.frame, polar.rings, polar.directions]).toEqual([3, 4, 6]);
  const classes = Uint8Array.from({ length: FRAMES }, (_, frame) => (frame % 2) + 1);
  await store.train(
    classes,
    { hidden: [4], alpha: 0, epochs: 2, validation: 0.2, seed: 1 },
    () => undefined,
  );
  const found = await store.predict(facts.frames, () => undefined);
  expect(found.frames).toEqual(facts.frames);
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
