import { CommandIDs } from '../../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../../components/translation.tsx';
import { phaseIcon } from '../../icons/index.ts';
import { RUN_IN_FRONT_DESCRIPTION } from '../../services/runs/run-key.ts';
import type { PanelKind } from '../panel.ts';
import { readPhaseArgs } from './phase-args.ts';

/** The panel that phases a class of a 2D run: one per run. */
export const phasePanelKind: PanelKind = {
  name: 'phase',
  description: 'Opens the panel that phases a class of a 2D run: its density from its intensity.',
  icon: phaseIcon,
  command: CommandIDs.phaseClass,
  label: (trans) => trans.__('Phase Class…'),
  caption: (trans) => trans.__('Find the density of a class of a 2D run from its intensity'),
  args: {
    type: 'object',
    properties: {
      key: {
        type: 'string',
        description: RUN_IN_FRONT_DESCRIPTION,
      },
      class: { type: 'integer', description: 'The class, from 0' },
      iteration: { type: 'integer', description: 'Of which iteration; by default the latest' },
      options: {
        type: 'object',
        description: 'How; what is left out follows the size of the class',
        properties: {
          leastRadius: {
            type: 'number',
            description: 'Pixels from the centre within which nothing counts as measured',
          },
          mostRadius: {
            type: 'number',
            description: 'Pixels from the centre from which on the intensity counts as 0',
          },
          kernel: {
            type: 'integer',
            description:
              'Width in pixels of the box whose least value is background, from 2 on; 0 for none',
          },
          supportCount: { type: 'integer', description: 'Pixels of the support' },
          algorithm: { type: 'string', description: 'As in 50 ER 100 DM 100 ER' },
          isPositive: { type: 'boolean', description: 'Whether the density is negative nowhere' },
          starts: { type: 'integer', description: 'Random starts, of which the best counts' },
          seed: { type: 'integer', description: 'Of the first start' },
        },
      },
      start: { type: 'boolean', description: 'Begins at once' },
    },
  },
  resolve: (args, _services, run) =>
    Promise.resolve(args['key'] === undefined && run !== undefined ? { ...args, key: run } : args),
  keyOf: (args) => readPhaseArgs(args).key,
  load: async () => {
    const [{ PhasePanel }, { WorkerClassPhaser }] = await Promise.all([
      import('./phase-panel.tsx'),
      import('./data/class-phaser.ts'),
    ]);
    return (given, { runs, translator }) => {
      const trans = translator.load(TRANSLATION_DOMAIN);
      const args = readPhaseArgs(given);
      const source = runs.sourceOf(args.key);
      if (source === undefined) {
        throw new Error(
          args.key === ''
            ? trans.__('No run is in front: open a 2D run, or name it by its key.')
            : trans.__('There is no run "%1" here: where it was computed is not known.', args.key),
        );
      }
      return new PhasePanel({ args, source, createPhaser: () => new WorkerClassPhaser(), trans });
    };
  },
};
