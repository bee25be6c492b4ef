import type { IoOptions } from './byte-source/byte-source.ts';

/** Options for one part of a longer call, whose progress runs from `from` to `to`. */
export function portion(options: IoOptions, from: number, to: number): IoOptions {
  const { onProgress } = options;
  return onProgress
    ? {
        ...options,
        onProgress: (fraction) => {
          onProgress(from + (to - from) * fraction);
        },
      }
    : options;
}

/** The same options for a step that is too short to report on. */
export function withoutProgress(options: IoOptions | undefined): IoOptions {
  return options?.signal ? { signal: options.signal } : {};
}
