import type { RunAction } from '@damselfly/remote/http';
import { MenuSvg } from '@jupyterlab/ui-components';
import type { CommandRegistry } from '@lumino/commands';
import type { ReadonlyJSONObject } from '@lumino/coreutils';
import { CommandIDs } from '../../command-ids.ts';
import { editArguments } from '../../services/runs/edit-arguments.ts';
import type { RunModel } from './model/run-model.ts';
import type { RunCommands } from './run-commands.ts';

const CONTROLS: Readonly<Record<RunAction, string>> = {
  pause: CommandIDs.pauseRun,
  resume: CommandIDs.resumeRun,
  stop: CommandIDs.stopRun,
  cancel: CommandIDs.cancelRun,
};

/** What is shown now, at this iteration: a link tells the same later, when there are newer ones. */
function linkedView({ view, shown }: RunModel): ReadonlyJSONObject {
  return { ...view, iteration: shown ?? view.iteration };
}

/** Asks through the application's commands, as far as it has them. */
export function applicationCommands(
  commands: CommandRegistry,
  model: RunModel,
  key: string,
): RunCommands {
  return {
    control: (action) => model.control(action),
    continueRun: () => {
      void commands.execute(CommandIDs.continueRun, { key });
    },
    editSettings: () => {
      const { summary } = model;
      if (summary?.config !== undefined) {
        void commands.execute(CommandIDs.newReconstruction, editArguments(summary));
      }
    },
    openRun: (other) => {
      void commands.execute(CommandIDs.openRun, { key: other });
    },
    branch: (iteration) => {
      void commands.execute(CommandIDs.branchRun, { key, iteration });
    },
    showFrame: async (frame) => {
      await commands.execute(CommandIDs.openFrames, { run: key, frame });
      // A panel that was open already shows another one.
      await commands.execute(CommandIDs.showFrame, { frame });
    },
    showFrames: async (frames) => {
      const chosen = [...frames];
      await commands.execute(CommandIDs.openFrames, { run: key, frame: frames[0], frames: chosen });
      // A panel that was open already goes through others.
      await commands.execute(CommandIDs.chooseFrames, { frames: chosen });
    },
    excludeFrames: async (frames) => {
      await commands.execute(CommandIDs.excludeFrames, { key, frames: [...frames] });
    },
    saveIterations: (choice) => {
      void commands.execute(CommandIDs.saveIterations, { key, ...choice });
    },
    phaseClass: (number) => {
      const { shown } = model;
      void commands.execute(CommandIDs.phaseClass, {
        key,
        class: number,
        ...(shown !== undefined && { iteration: shown }),
      });
    },
    openMenu: ({ right, bottom }, actions) => {
      const { summary } = model;
      const menu = new MenuSvg({ commands });
      const add = (command: string, args: ReadonlyJSONObject): void => {
        if (commands.hasCommand(command)) {
          menu.addItem({ command, args });
        }
      };
      for (const action of actions) {
        add(CONTROLS[action], { key });
      }
      if (
        commands.hasCommand(CommandIDs.continueRun) &&
        commands.isEnabled(CommandIDs.continueRun, { key })
      ) {
        add(CommandIDs.continueRun, { key });
      }
      add(CommandIDs.compareRuns, { runs: [key] });
      if (model.shown !== undefined) {
        add(CommandIDs.branchRun, { key, iteration: model.shown });
      }
      if (summary?.program === 'damselfly') {
        add(CommandIDs.undoSteering, { key });
      }
      if (summary?.folder !== undefined) {
        add(CommandIDs.openFolder, { path: summary.folder });
      }
      add(CommandIDs.openFrames, { run: key });
      add(CommandIDs.classifyFrames, { run: key });
      if (model.kind === 'volumes') {
        add(CommandIDs.saveIterations, { key });
      }
      add(CommandIDs.copyCommand, { key });
      add(CommandIDs.copyRunLink, { key, view: linkedView(model) });
      if (summary?.config !== undefined) {
        add(CommandIDs.newReconstruction, editArguments(summary));
      }
      add(CommandIDs.deleteRun, { key });
      menu.open(right, bottom, { horizontalAlignment: 'right' });
      // Its entry is run after it has closed: it can be thrown away one task later.
      menu.aboutToClose.connect(() => {
        setTimeout(() => {
          menu.dispose();
        });
      }, menu);
    },
  };
}
