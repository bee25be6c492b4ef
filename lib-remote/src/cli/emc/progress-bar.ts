import type { IterationProgress, StepName } from '@damselfly/compute/emc/iterate.ts';

/** Shares of an iteration before one has been timed: almost all is the likelihood (spec/emc.md 4). */
const FIRST_SHARES: Readonly<Record<StepName, number>> = {
  model: 0.01,
  slices: 0.09,
  likelihood: 0.8,
  probabilities: 0.02,
  maximise: 0.06,
  volumes: 0.02,
};

const WIDTH = 24;
const REDRAW_MILLISECONDS = 100;

/** One line on a terminal that shows how far the running iteration is. */
export class ProgressBar {
  readonly #stream: NodeJS.WritableStream;
  readonly #last: number;
  #shares: Readonly<Record<string, number>> = FIRST_SHARES;
  #drawnAt = -Infinity;
  #isShown = false;

  /** @param last number of the last iteration of the run. */
  constructor(stream: NodeJS.WritableStream, last: number) {
    this.#stream = stream;
    this.#last = last;
  }

  /** The steps of the next iteration are taken to last as long as those of one that is done. */
  learn(seconds: Readonly<Record<string, number>>): void {
    this.#shares = seconds;
  }

  draw(progress: IterationProgress): void {
    const now = performance.now();
    if (now - this.#drawnAt < REDRAW_MILLISECONDS) {
      return;
    }
    this.#drawnAt = now;
    const fraction = fractionOfIteration(progress, this.#shares);
    const filled = Math.round(fraction * WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
    const percent = String(Math.floor(fraction * 100)).padStart(3);
    this.#isShown = true;
    this.#stream.write(
      `\r\x1b[Kiteration ${progress.number} of ${this.#last}  ${bar} ${percent} %  ${progress.step}`,
    );
  }

  /** Clears the line so that something else can be printed. */
  clear(): void {
    if (this.#isShown) {
      this.#stream.write('\r\x1b[K');
      this.#isShown = false;
      this.#drawnAt = -Infinity;
    }
  }
}

/** How much of the whole iteration is done, 0 to 1, given the relative durations of its steps. */
export function fractionOfIteration(
  { step, fraction }: IterationProgress,
  shares: Readonly<Record<string, number>>,
): number {
  const names = Object.keys(FIRST_SHARES);
  const total = names.reduce((sum, name) => sum + (shares[name] ?? 0), 0);
  const before = names.slice(0, names.indexOf(step));
  const done = before.reduce((sum, name) => sum + (shares[name] ?? 0), 0);
  return total > 0 ? Math.min(1, (done + fraction * (shares[step] ?? 0)) / total) : 0;
}
