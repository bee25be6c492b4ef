import { beforeEach, expect, test } from '@jest/globals';
import { defaultPhasing } from '@damselfly/compute/phasing/default-phasing.ts';
import { PhaseStore } from '../data/phase-store.ts';

const SIZE = 15;
const CENTRE = (SIZE - 1) / 2;

/** Two classes: one that falls from the middle, and one of nothing. */
const values = Float64Array.from({ length: 2 * SIZE ** 2 }, (_, i) => {
  const [x, y] = [Math.floor(i / SIZE) - CENTRE, (i % SIZE) - CENTRE];
  return i < SIZE ** 2 ? 100 * Math.exp(-(x * x + y * y) / 8) : 0;
});

const options = { ...defaultPhasing(SIZE), kernel: 0, algorithm: '2 ER 3 DM', starts: 3 };

let store: PhaseStore;

beforeEach(() => {
  store = new PhaseStore();
  store.use({ count: 2, size: SIZE, values });
});

test('a class is prepared as it will be phased', () => {
  const { values: plane, isMeasured } = store.prepare(0, { ...options, leastRadius: 1 });
  const centre = (SIZE ** 2 - 1) / 2;
  expect([plane[centre], isMeasured[centre]]).toEqual([0, 0]);
  expect(plane[centre + 2]).toBeCloseTo(values[centre + 2], 4);
  expect([plane[0], isMeasured[0]]).toEqual([0, 1]);
  expect(() => store.prepare(2, options)).toThrow('Class 2');
});

test('the best start comes back, with what all came to', async () => {
  const found = await store.phase(0, options, () => undefined);
  expect(found).toMatchObject({ part: 1, isDone: true });
  expect(found.ended.map(({ seed }) => seed)).toEqual([1, 2, 3]);
  expect(found.error).toBe(Math.min(...found.ended.map(({ error }) => error)));
  expect(found.steps).toHaveLength(5);
  expect(found.density).toHaveLength(SIZE ** 2);
});

test('of starts that ended no more is told than how', async () => {
  const found = await store.phase(0, options, () => undefined);
  expect(found.ended.map((start) => Object.keys(start).toSorted())).toEqual(
    Array.from({ length: 3 }, () => ['error', 'rFactor', 'seed']),
  );
});

test('classes that were asked for last count, whichever come first', () => {
  const [first, second] = [store.expect(), store.expect()];
  second({ count: 1, size: SIZE, values });
  first({ count: 2, size: SIZE, values });
  expect(() => store.prepare(1, options)).toThrow('Class 1');
});

test('what is ended says how far it was', async () => {
  const found = await store.phase(0, { ...options, algorithm: '90000 ER' }, () => {
    store.cancel();
  });
  expect(found.isDone).toBe(false);
  expect(found.ended).toEqual([]);
  expect(found.steps.length).toBeGreaterThan(0);
  expect(found.steps.length).toBeLessThan(90000);
});

test('a class of nothing is shown, and not phased', async () => {
  expect(store.prepare(1, options).values.every((value) => value === 0)).toBe(true);
  await expect(store.phase(1, options, () => undefined)).rejects.toThrow('another class');
});

test('what was phased is saved with its parameters', async () => {
  const origin = { run: 'slide', id: 'a', iteration: 7, isExact: true };
  expect(() => store.content(origin, '1.0')).toThrow('a class that was phased');
  const found = await store.phase(0, options, () => undefined);
  const { numbers } = store.content(origin, '1.0');
  const of = (name: string): (typeof numbers)[number] | undefined =>
    numbers.find(({ path }) => path === `phasing/${name}`);
  expect(of('dens')).toMatchObject({ shape: [SIZE, SIZE] });
  expect(Float32Array.from(of('dens')?.values ?? [], Number)).toEqual(found.density);
  expect(of('preproc_intens')?.values.some((value) => value === -1)).toBe(true);
  expect(of('errors')?.shape).toEqual([5]);
  expect(of('start_seeds')?.values).toEqual(Float64Array.of(1, 2, 3));
  const bytes = of('parameters')?.values ?? [];
  const text = new TextDecoder().decode(Uint8Array.from(bytes, Number));
  expect(JSON.parse(text)).toMatchObject({
    run: 'slide',
    runId: 'a',
    iteration: 7,
    values: 'output',
    damselfly: '1.0',
    ...options,
    best: { seed: found.seed },
  });
});
