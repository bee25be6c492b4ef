import type { EmcOptions } from '../../emc/options.ts';
import type { Detector } from '../../geometry/detector.ts';
import { readBackground } from '../formats/dragonfly-background/read-background.ts';
import { readBackgroundList } from '../formats/dragonfly-background/read-background-list.ts';
import { withSource, type LoadContext } from './load-context.ts';

/**
 * The detectors with the backgrounds that the options name, and only these: that of a detector's own file is for
 * looking at (spec/emc.md 2.3). A list names one for each detector, in the order in which they are first used.
 *
 * @param detectors one for each photon file; those that are the same object stay so.
 */
export async function withBackgrounds(
  detectors: readonly Detector[],
  options: EmcOptions,
  context: LoadContext,
): Promise<Detector[]> {
  const distinct = [...new Set(detectors)];
  const paths = await backgroundPaths(options, distinct.length, context);
  const seen = new Map<Detector, Detector>();
  for (const [number, detector] of distinct.entries()) {
    const { background, ...plain } = detector;
    const path = paths?.[number];
    if (path !== undefined) {
      const source = await context.openSource(path);
      const given = await readBackground(source, detector.pixelCount, context);
      seen.set(detector, { ...plain, background: given });
    } else if (background) {
      seen.set(detector, plain);
    }
  }
  return detectors.map((detector) => seen.get(detector) ?? detector);
}

async function backgroundPaths(
  { background_file: file, background_list: list }: EmcOptions,
  count: number,
  context: LoadContext,
): Promise<string[] | undefined> {
  if (list !== undefined) {
    return withSource(list, context, (source) => readBackgroundList(source, count, context));
  }
  return file === undefined ? undefined : Array.from({ length: count }, () => file);
}
