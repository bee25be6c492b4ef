import type { RadialFilters } from '@damselfly/compute/volume/radial-filters.ts';
import type { TranslationBundle } from '@jupyterlab/translation';

/** What is done to the values before they are looked at, for a caption. */
export function filtersText(
  { radialMinimum, normalised }: RadialFilters,
  trans: TranslationBundle,
): readonly string[] {
  return [
    ...(radialMinimum ? [trans.__('less radial minimum')] : []),
    ...(normalised ? [trans.__('in units of ⟨I⟩(q)')] : []),
  ];
}
