import type { TranslationBundle } from '@jupyterlab/translation';
import { filtersText } from '../../../components/index.ts';
import type { ClassesData } from '../../../viewers/classes/classes-data.ts';
import type { ClassesState } from '../../../viewers/classes/classes-state.ts';

/** What is done to them, and `12 classes · 185² pixels each`. */
export function classesCaption(
  { count, size }: ClassesData,
  state: ClassesState,
  trans: TranslationBundle,
): string {
  const [first = 0] = state.chosen.filter((number) => number < count);
  return [
    ...(state.aligned ? [trans.__('turned to agree with class %1', first)] : []),
    ...filtersText(state, trans),
    trans._n('%1 class · %2² pixels', '%1 classes · %2² pixels each', count, size),
  ].join(' · ');
}
