import type { RunViewState } from './view-state.ts';

export type IterationChoice = RunViewState['iteration'];

/**
 * The iteration to show: the latest output, or of those that exist the one next to the chosen.
 *
 * @param outputs iterations that have one, rising; 0 is the start model.
 * @returns `undefined` where there is no output yet.
 */
export function shownIteration(
  choice: IterationChoice,
  outputs: readonly number[],
): number | undefined {
  return choice === 'latest' ? outputs.at(-1) : nearest(outputs, choice);
}

/**
 * The iteration to show before it is known which have an output, but only what the last one is: the chosen one was
 * there when it was chosen, and the nearest of one would be another.
 */
export function shownUnlisted(choice: IterationChoice, last: number): number | undefined {
  const shown = choice === 'latest' ? last : Math.min(choice, last);
  return last > 0 ? shown : undefined;
}

/** What the choice is after the user has gone to `iteration`: at the end, the run is followed again. */
export function choiceAt(iteration: number, outputs: readonly number[]): IterationChoice {
  const latest = outputs.at(-1) ?? 0;
  return iteration >= latest ? 'latest' : (nearest(outputs, iteration) ?? 'latest');
}

/** The next output before (-1) or after (1) the one shown. */
export function neighbour(shown: number, step: 1 | -1, outputs: readonly number[]): number {
  const at = outputs.indexOf(shown) + step;
  return outputs[Math.min(outputs.length - 1, Math.max(0, at))] ?? shown;
}

/** How many outputs are newer than the one shown. */
export function newerCount(shown: number, outputs: readonly number[]): number {
  return outputs.filter((output) => output > shown).length;
}

function nearest(outputs: readonly number[], wanted: number): number | undefined {
  return outputs.reduce<number | undefined>(
    (best, output) =>
      best === undefined || Math.abs(output - wanted) < Math.abs(best - wanted) ? output : best,
    undefined,
  );
}
