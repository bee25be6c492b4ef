import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import * as Type from 'typebox';
import { Check } from 'typebox/value';
import { TRANSLATION_DOMAIN } from '../../components/translation.tsx';
import { findFile } from '../../services/places/find-file.ts';
import { idOfKey } from '../../services/runs/run-key.ts';
import type { PanelServices } from '../panel.ts';
import { createViewers } from './create-viewers.ts';
import { RunPanel } from './run-panel.tsx';

const KeyedArgsSchema = Type.Object({ key: Type.String({ minLength: 1 }) });

/**
 * The panel of a run.
 *
 * @param args of the command: the key, and what is shown.
 * @throws Error where nothing knows the run.
 */
export function createRunPanel(args: ReadonlyPartialJSONObject, services: PanelServices): RunPanel {
  const { runs, commands, translator } = services;
  const trans = translator.load(TRANSLATION_DOMAIN);
  const key = Check(KeyedArgsSchema, args) ? args.key : '';
  const source = runs.sourceOf(key);
  if (source === undefined) {
    throw new Error(
      trans.__('There is no run "%1" here: where it was computed is not known.', key),
    );
  }
  return new RunPanel({
    source,
    key,
    view: args['view'],
    commands,
    viewers: createViewers(trans),
    openFrames: async () => {
      const { openRunFrames } = await import('./open-run-frames.ts');
      return openRunFrames(source, idOfKey(key), services);
    },
    fileIsThere: async (path) => (await findFile(path, services)) !== 'absent',
    trans,
  });
}
