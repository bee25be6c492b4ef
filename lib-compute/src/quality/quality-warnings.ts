import type { IterationQuality } from './iteration-quality.ts';
import type { LogLikelihoodFall } from './log-likelihood-fall.ts';

/** From this part of the frames on, one of several models has too many of them: the others are next to empty. */
const MOST_OF_MODEL = 0.95;

/** From this part of the frames on, one orientation has too many of them. */
const MOST_FRAMES = 0.5;

/** From this part of the frames on with a scale ten times off, the scale does not settle. */
const FAR_FRAMES = 0.02;

/** An iteration that takes longer than it was to by this factor. */
const SLOWER = 1.5;

/** What should be looked at, with the figures that say why. */
export type QualityWarning =
  /** No frame changes its orientation any more: more of the same iterations change little. */
  | { readonly kind: 'settled'; readonly since: number }
  | {
      readonly kind: 'one-orientation';
      readonly frames: number;
      readonly of: number;
      readonly orientation: number;
    }
  | {
      readonly kind: 'one-model';
      readonly frames: number;
      readonly of: number;
      readonly model: number;
      readonly models: number;
    }
  | ({ readonly kind: 'fall' } & LogLikelihoodFall)
  | {
      readonly kind: 'scale';
      readonly far: number;
      readonly of: number;
      readonly minimum: number;
      readonly maximum: number;
    }
  | { readonly kind: 'slow'; readonly seconds: number; readonly expected: number };

/** What is known of an iteration; what is not known is left out. */
export interface WarningInput {
  readonly quality: IterationQuality | undefined;
  /** The iteration since which no frame has changed its orientation, where that is so. */
  readonly settledSince: number | undefined;
  /** Where the log-likelihood fell, and has not come back. */
  readonly fall: LogLikelihoodFall | undefined;
  /** Of this iteration and of one like it, as it was estimated or as it used to be. */
  readonly seconds: number | undefined;
  readonly expectedSeconds: number | undefined;
}

/** Warnings of an iteration, the most important first. */
export function qualityWarnings(input: WarningInput): QualityWarning[] {
  const { quality, settledSince, fall, seconds, expectedSeconds } = input;
  const warnings: QualityWarning[] = [];
  const { models } = quality ?? {};
  if (models && models.frames > 1 && models.most > MOST_OF_MODEL * models.frames) {
    const { frames, most, fullest, models: count } = models;
    warnings.push({ kind: 'one-model', frames: most, of: frames, model: fullest, models: count });
  }
  if (fall) {
    warnings.push({ kind: 'fall', ...fall });
  }
  const spread = quality?.orientations;
  if (spread && spread.frames > 1 && spread.most > MOST_FRAMES * spread.frames) {
    const { frames, most, fullest } = spread;
    warnings.push({ kind: 'one-orientation', frames: most, of: frames, orientation: fullest });
  }
  const { scale } = quality ?? {};
  if (scale && spread && scale.far > FAR_FRAMES * spread.frames) {
    const { far, minimum, maximum } = scale;
    warnings.push({ kind: 'scale', far, of: spread.frames, minimum, maximum });
  }
  if (settledSince !== undefined) {
    warnings.push({ kind: 'settled', since: settledSince });
  }
  if (
    seconds !== undefined &&
    expectedSeconds !== undefined &&
    seconds > SLOWER * expectedSeconds
  ) {
    warnings.push({ kind: 'slow', seconds, expected: expectedSeconds });
  }
  return warnings;
}

/**
 * How long an iteration is expected to take: the median of the earlier ones that tried as many rotations.
 *
 * @returns undefined for fewer than three of them.
 */
export function usualSeconds(
  earlier: readonly { readonly seconds: number; readonly rotationCount: number }[],
  rotationCount: number,
): number | undefined {
  const alike = earlier
    .filter((row) => row.rotationCount === rotationCount)
    .map(({ seconds }) => seconds)
    .sort((a, b) => a - b);
  return alike.length < 3 ? undefined : alike[Math.floor(alike.length / 2)];
}
