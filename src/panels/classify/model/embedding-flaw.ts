import type { TranslationBundle } from '@jupyterlab/translation';
import { wholeFlaw } from '../../../components/number-flaws.ts';
import type { Analysis } from './analysis.ts';

/** Why the frames cannot be embedded with as many neighbours; undefined where they can, or where there are none yet. */
export function embeddingFlaw(
  {
    converted,
    neighbours,
    mostNeighbours,
  }: Pick<Analysis, 'converted' | 'neighbours' | 'mostNeighbours'>,
  trans: TranslationBundle,
): string | undefined {
  // Without frames nobody knows how many neighbours there are.
  return converted && wholeFlaw(neighbours, 1, mostNeighbours, trans);
}
