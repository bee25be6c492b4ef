import { chartIcon } from '../../icons/index.ts';
import { CommandIDs } from '../../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../../components/translation.tsx';
import type { PanelKind } from '../panel.ts';
import { beginWith, nameOfComparison, readCompareArgs } from './compare-args.ts';

/** Two runs beside each other: charts, parameters, volumes. */
export const comparePanelKind: PanelKind = {
  name: 'compare',
  description: 'Opens the panel that compares two runs: charts, parameters and aligned volumes.',
  icon: chartIcon,
  command: CommandIDs.compareRuns,
  label: (trans) => trans.__('Compare Runs…'),
  caption: (trans) => trans.__('Show two reconstructions over and beside each other'),
  args: {
    type: 'object',
    properties: {
      runs: {
        type: 'array',
        items: { type: 'string' },
        description: 'Two runs, gateway:ID or page:ID; what is missing is chosen in the panel',
      },
      name: { type: 'string', description: 'Name of the panel; kept in the workspace' },
    },
  },
  resolve: (args, _services, run) => Promise.resolve(beginWith(args, run)),
  keyOf: (args) => nameOfComparison(readCompareArgs(args)),
  load: async () => {
    const { ComparePanel } = await import('./compare-panel.tsx');
    return (args, { runs, translator }) =>
      new ComparePanel(readCompareArgs(args), runs, translator.load(TRANSLATION_DOMAIN));
  },
};
