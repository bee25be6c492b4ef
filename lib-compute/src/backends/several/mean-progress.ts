import type { StepOptions } from '../backend.ts';

/** The options of `count` steps that go on side by side, whose mean progress is told. */
export function meanProgress(
  { onProgress, ...options }: StepOptions = {},
  count: number,
): readonly StepOptions[] {
  const fractions = Array<number>(count).fill(0);
  return fractions.map((_, number) =>
    onProgress
      ? {
          ...options,
          onProgress: (fraction) => {
            fractions[number] = fraction;
            onProgress(fractions.reduce((sum, own) => sum + own, 0) / count);
          },
        }
      : options,
  );
}
