import { resolvePath } from '../../resolve-path.ts';
import { finiteNumber, tokensOf } from '../../text/tokens.ts';
import type { DragonflyConfig } from './dragonfly-config.ts';

/** What a config.ini says of classifying frames; what is not there, or wrong, is missing. */
export interface ClassifierSettings {
  /** `polar_params`: pixels, pixels, pixels, degrees. */
  readonly polar?: {
    readonly leastRadius: number;
    readonly mostRadius: number;
    readonly radialStep: number;
    readonly angularStep: number;
  };
  /** `in_class_file`, resolved against the folder of the config. */
  readonly classes?: string;
}

/** `[classifier]` of a config.ini (spec/emc.md 1). @param file its path. */
export function classifierSettings(
  { sections }: Pick<DragonflyConfig, 'sections'>,
  file: string,
): ClassifierSettings {
  const { polar_params: text = '', in_class_file: classes = '' } = sections['classifier'] ?? {};
  const numbers = tokensOf(text).flatMap((token) => finiteNumber(token) ?? []);
  const [leastRadius, mostRadius, radialStep, angularStep] = numbers;
  const isPolar =
    numbers.length === 4 && leastRadius >= 0 && mostRadius > leastRadius && radialStep > 0;
  return {
    ...(isPolar &&
      angularStep > 0 &&
      angularStep <= 180 && {
        polar: { leastRadius, mostRadius, radialStep, angularStep },
      }),
    ...(classes !== '' && { classes: resolvePath(file, classes) }),
  };
}
