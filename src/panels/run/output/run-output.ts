import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import * as Type from 'typebox';
import { Check } from 'typebox/value';
import { OutputHeightSchema } from '../../output/output-height.ts';
import { PanelOutput, type PanelOutputOptions } from '../../output/panel-output.ts';

/** The MIME type of a run in a notebook's output. */
export const RUN_MIME_TYPE = 'application/vnd.damselfly.run+json';

/** A run in a notebook's output: its folder, or a file in it, and any part of how it is looked at. */
const RunContentSchema = Type.Object({
  path: Type.String({ minLength: 1 }),
  view: Type.Optional(
    Type.Unsafe<ReadonlyPartialJSONObject>(Type.Record(Type.String(), Type.Unknown())),
  ),
  height: OutputHeightSchema,
});

export type RunContent = Type.Static<typeof RunContentSchema>;

export interface RunOutputOptions extends Pick<PanelOutputOptions<RunContent>, 'create'> {
  readonly trans: TranslationBundle;
}

/** The panel of a run in a notebook's output, live as long as the run is. */
export function runOutput({ create, trans }: RunOutputOptions): PanelOutput<RunContent> {
  return new PanelOutput({
    mimeType: RUN_MIME_TYPE,
    name: 'RunOutput',
    read: (content) => (Check(RunContentSchema, content) ? content : undefined),
    create,
    nothing: trans.__('This output names no run.'),
    alt: ({ path }) => trans.__('Run %1 as it was first seen', path),
  });
}
