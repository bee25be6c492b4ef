import { CommandIDs } from '../../command-ids.ts';
import { saveBlob } from '../../components/save-blob.ts';
import { folderOf, nameOf } from '../../services/places/paths.ts';
import { blacklistText } from '../../services/runs/blacklist-text.ts';
import { fileNameFor } from '../../services/runs/file-name-for.ts';
import { writeBeside } from '../../services/runs/write-beside.ts';
import type { PanelServices } from '../panel.ts';
import type { ClassifyModel } from './model/classify-model.ts';

/** What is done with frames outside of the panel. */
export interface ApplicationActions {
  readonly showFrames: (frames: readonly number[]) => Promise<void>;
  readonly saveBlacklist: (frames: readonly number[]) => void;
  /** @throws Run where no blacklist can be written. */
  readonly newRun: (frames: readonly number[]) => Promise<void>;
}

/** Asks through the application's commands. */
export function applicationActions(
  model: ClassifyModel,
  {
    commands,
    contents,
    places,
    pageFiles,
  }: Pick<PanelServices, 'commands' | 'contents' | 'places' | 'pageFiles'>,
): ApplicationActions {
  /** Of each frame whether it is blacklisted already. */
  const isLeftOut = (): boolean[] =>
    Array.from({ length: model.labels?.frameCount ?? 0 }, (_, frame) =>
      model.frames.isBlacklisted(frame),
    );
  /** All but these. */
  const others = (frames: readonly number[]): number[] => {
    const wanted = new Set(frames);
    return [...isLeftOut().keys()].filter((frame) => !wanted.has(frame));
  };
  return {
    showFrames: async (frames) => {
      const { path, run, detector } = model.args;
      const chosen = [...frames];
      await commands.execute(CommandIDs.openFrames, {
        ...(path !== undefined && { path }),
        ...(run !== undefined && { run }),
        ...(detector !== undefined && { detector }),
        frame: frames[0],
        frames: chosen,
      });
      // A panel that was open already goes through others.
      await commands.execute(CommandIDs.chooseFrames, { frames: chosen });
    },
    saveBlacklist: (frames) => {
      const text = blacklistText(frames, isLeftOut());
      saveBlob(new Blob([text], { type: 'text/plain' }), 'blacklist.dat');
    },
    newRun: async (frames) => {
      const { run } = model.args;
      const { input } = model;
      const { used } = model.frames.detector;
      // What a config.ini names is no choice.
      const chosen = used?.origin === 'chosen' ? used.request.path : undefined;
      if (run !== undefined) {
        await commands.execute(CommandIDs.excludeFrames, {
          key: run,
          frames: others(frames),
          ...(chosen !== undefined && { detector: chosen }),
        });
      } else if (input !== undefined) {
        const { path } = input.photons;
        const { config } = await input.companions;
        const file = config ?? path;
        const stem = `blacklist-${fileNameFor(nameOf(path))}`;
        const text = blacklistText(others(frames), isLeftOut());
        const written = await writeBeside({ file, stem, text }, { contents, places, pageFiles });
        const detector = used?.request.path;
        await commands.execute(CommandIDs.newReconstruction, {
          ...(config === undefined
            ? { files: [path, ...(detector === undefined ? [] : [detector])] }
            : { config }),
          set: {
            ...(chosen !== undefined && config !== undefined && { in_detector_file: chosen }),
            blacklist_file: config === undefined ? `${folderOf(path)}/${written}` : written,
            // What takes every other frame would leave half of them out.
            selection: '',
          },
        });
      }
    },
  };
}
