import type { IterationTimings } from './iteration.ts';

/** Adds up the seconds that named steps take, by a clock given from outside. */
export class Stopwatch {
  readonly #now: () => number;
  readonly #start: number;
  readonly #steps = new Map<string, number>();

  /** @param now milliseconds from any fixed moment. */
  constructor(now: () => number) {
    this.#now = now;
    this.#start = now();
  }

  async time<Result>(name: string, step: () => Promise<Result> | Result): Promise<Result> {
    const begin = this.#now();
    const result = await step();
    this.#steps.set(name, (this.#steps.get(name) ?? 0) + (this.#now() - begin) / 1000);
    return result;
  }

  timings(): IterationTimings {
    return { total: (this.#now() - this.#start) / 1000, steps: Object.fromEntries(this.#steps) };
  }
}
