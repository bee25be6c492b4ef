import { IRouter, type JupyterFrontEnd, type JupyterFrontEndPlugin } from '@jupyterlab/application';
import { Clipboard } from '@jupyterlab/apputils';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { linkIcon } from '@jupyterlab/ui-components';
import { JSONExt, type ReadonlyPartialJSONObject } from '@lumino/coreutils';
import { CommandIDs } from '../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { RUN_IN_FRONT_DESCRIPTION } from '../services/runs/run-key.ts';
import { linkedRun, runLink, withoutLink } from '../services/runs/run-link.ts';
import { IRunService } from '../services/runs/tokens.ts';
import { runArgument } from './run-argument.ts';

export const runLinksPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:run-links',
  description: 'Copies links that open a run as it is shown, and follows them.',
  autoStart: true,
  requires: [IRunService],
  optional: [IRouter, ITranslator],
  activate: (
    app: JupyterFrontEnd,
    runs: IRunService,
    router: IRouter | null,
    translator: ITranslator | null,
  ) => {
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    app.commands.addCommand(CommandIDs.copyRunLink, {
      label: trans.__('Copy Link to This View'),
      caption: trans.__('Copy an address that opens the run at this iteration with this view'),
      icon: linkIcon,
      describedBy: {
        args: {
          type: 'object',
          properties: {
            key: { type: 'string', description: RUN_IN_FRONT_DESCRIPTION },
            view: { type: 'object', description: 'What is shown of it; the default where missing' },
          },
        },
      },
      execute: async (given) => {
        const named = runArgument(app, runs, given);
        const args = named === undefined ? await argumentsInFront(app, runs) : given;
        const run = named ?? runArgument(app, runs, args);
        if (run === undefined) {
          return undefined;
        }
        const { view } = args;
        const shown = view !== undefined && JSONExt.isObject(view) ? view : {};
        const { shortView } = await import('../panels/run/model/view-state.ts');
        const link = runLink(location.href, run.key, shortView(shown));
        Clipboard.copyToSystem(link);
        return link;
      },
    });
    if (router === null) {
      return;
    }
    app.commands.addCommand(CommandIDs.followRunLink, {
      label: trans.__('Follow Link to a Run'),
      caption: trans.__('Open the run that the address of the page names'),
      describedBy: { args: { type: 'object', properties: {} } },
      isVisible: () => false,
      execute: async () => {
        const { path, search = '', hash } = router.current;
        const linked = linkedRun(search);
        if (linked !== undefined) {
          router.navigate(`${path}${withoutLink(search)}${hash}`, { skipRouting: true });
          // What the workspace holds comes first: a run that it shows already then takes the view.
          await app.restored;
          await app.commands.execute(CommandIDs.openRun, { ...linked });
        }
      },
    });
    router.register({ command: CommandIDs.followRunLink, pattern: /[?&]damselfly-run=/ });
  },
};

/** The run whose panel is in front, with what it shows: where that follows the run, at the iteration that is the last now. */
async function argumentsInFront(
  app: JupyterFrontEnd,
  runs: IRunService,
): Promise<ReadonlyPartialJSONObject> {
  const { stateInFront } = await import('../panels/run-in-front.ts');
  const { key, view } = stateInFront(app.shell) ?? {};
  const last = typeof key === 'string' ? runs.get(key)?.summary.iteration : undefined;
  const isFollowing =
    view !== undefined && JSONExt.isObject(view) && view['iteration'] === 'latest';
  return { key, view: isFollowing && last !== undefined ? { ...view, iteration: last } : view };
}
