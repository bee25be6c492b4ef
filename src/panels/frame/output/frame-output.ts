import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import * as Type from 'typebox';
import { Check } from 'typebox/value';
import { OutputHeightSchema } from '../../output/output-height.ts';
import { PanelOutput, type PanelOutputOptions } from '../../output/panel-output.ts';

/** The MIME type of photons in a notebook's output. */
export const FRAMES_MIME_TYPE = 'application/vnd.damselfly.frames+json';

/** Photons in a notebook's output: where they are, which frame is shown, and any part of how it is looked at. */
const FramesContentSchema = Type.Object({
  path: Type.String({ minLength: 1 }),
  detector: Type.Optional(Type.String({ minLength: 1 })),
  frame: Type.Optional(Type.Integer({ minimum: 0 })),
  view: Type.Optional(
    Type.Unsafe<ReadonlyPartialJSONObject>(Type.Record(Type.String(), Type.Unknown())),
  ),
  height: OutputHeightSchema,
});

export type FramesContent = Type.Static<typeof FramesContentSchema>;

export interface FrameOutputOptions extends Pick<PanelOutputOptions<FramesContent>, 'create'> {
  readonly trans: TranslationBundle;
}

/** Detector frames in a notebook's output. */
export function frameOutput({ create, trans }: FrameOutputOptions): PanelOutput<FramesContent> {
  return new PanelOutput({
    mimeType: FRAMES_MIME_TYPE,
    name: 'FrameOutput',
    read: (content) => (Check(FramesContentSchema, content) ? content : undefined),
    create,
    nothing: trans.__('This output names no photons.'),
    alt: ({ path }) => trans.__('Frames of %1 as they were first seen', path),
  });
}
