import type { Collective } from '../../src/emc/collective.ts';

/** Several ranks in one process, each waiting for the others, to test what joins them. */
export function inProcessRanks(size: number): Collective[] {
  let waiting: { values: Float64Array; numbers?: Int32Array; done: () => void }[] = [];
  const join = (values: Float64Array, numbers?: Int32Array): Promise<void> =>
    new Promise((done) => {
      waiting.push(numbers ? { values, numbers, done } : { values, done });
      if (waiting.length === size) {
        const all = waiting;
        waiting = [];
        combine(all);
        all.forEach((rank) => {
          rank.done();
        });
      }
    });
  return Array.from({ length: size }, (_, rank) => ({
    rank,
    size,
    sum: (values) => join(values),
    maximum: (values, numbers) => join(values, numbers),
  }));
}

function combine(ranks: readonly { values: Float64Array; numbers?: Int32Array }[]): void {
  const [first] = ranks;
  const results = Array.from(first.values, (_, i) => {
    if (!first.numbers) {
      return { value: ranks.reduce((sum, { values }) => sum + values[i], 0), number: 0 };
    }
    return ranks
      .map(({ values, numbers }) => ({ value: values[i], number: numbers?.[i] ?? 0 }))
      .reduce((best, next) =>
        next.value > best.value || (next.value === best.value && next.number < best.number)
          ? next
          : best,
      );
  });
  for (const { values, numbers } of ranks) {
    results.forEach(({ value, number }, i) => {
      values[i] = value;
      if (numbers) {
        numbers[i] = number;
      }
    });
  }
}
