import type { OptionGroup } from '@damselfly/compute/emc/option-annotations.ts';
import type { TranslationBundle } from '@jupyterlab/translation';

export function groupTitle(group: OptionGroup, trans: TranslationBundle): string {
  switch (group) {
    case 'data':
      return trans.__('Data');
    case 'sampling':
      return trans.__('Sampling');
    case 'likelihood':
      return trans.__('Likelihood');
    case 'model':
      return trans.__('Model');
    case 'output':
      return trans.__('Output');
  }
}
