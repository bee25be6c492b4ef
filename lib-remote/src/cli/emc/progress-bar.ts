import type { IterationProgress } from '@damselfly/compute/emc/job.ts';
import {
  FIRST_SHARES,
  fractionOfIteration,
  type StepShares,
} from '@damselfly/compute/emc/iteration-fraction.ts';

const WIDTH = 24;
/** Shorter than this it would tell nothing. */
const LEAST_WIDTH = 5;
const USUAL_COLUMNS = 80;
const REDRAW_MILLISECONDS = 100;

/** A stream to a terminal; its width changes with the window. */
type TerminalStream = NodeJS.WritableStream & { readonly columns?: number };

/** One line on a terminal that shows how far the running iteration is. */
export class ProgressBar {
  readonly #stream: TerminalStream;
  readonly #last: number;
  #shares: StepShares = FIRST_SHARES;
  #drawnAt = -Infinity;
  #isShown = false;

  /** @param last number of the last iteration of the run. */
  constructor(stream: TerminalStream, last: number) {
    this.#stream = stream;
    this.#last = last;
  }

  /** The steps of the next iteration are taken to last as long as those of one that is done. */
  learn(seconds: StepShares): void {
    this.#shares = seconds;
  }

  draw(progress: IterationProgress): void {
    const now = performance.now();
    if (now - this.#drawnAt < REDRAW_MILLISECONDS) {
      return;
    }
    this.#drawnAt = now;
    const fraction = fractionOfIteration(progress, this.#shares);
    const label = `iteration ${progress.number} of ${this.#last}`;
    const percent = `${String(Math.floor(fraction * 100)).padStart(3)} %  ${progress.step}`;
    // A full last column makes some terminals begin a new line.
    const columns = (this.#stream.columns ?? USUAL_COLUMNS) - 1;
    const line = `${label}  ${barOf(fraction, columns - label.length - percent.length - 3)} ${percent}`;
    this.#isShown = true;
    this.#stream.write(`\r\x1b[K${line.slice(0, columns)}`);
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

function barOf(fraction: number, room: number): string {
  const width = Math.min(WIDTH, room);
  if (width < LEAST_WIDTH) {
    return '';
  }
  const filled = Math.round(fraction * width);
  return '█'.repeat(filled) + '░'.repeat(width - filled);
}
