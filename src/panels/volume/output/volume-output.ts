import type { TranslationBundle } from '@jupyterlab/translation';
import { Check } from 'typebox/value';
import { PanelOutput, type PanelOutputOptions } from '../../output/panel-output.ts';
import { OutputContentSchema, VOLUME_MIME_TYPE, type OutputContent } from './output-content.ts';

export interface VolumeOutputOptions extends Pick<PanelOutputOptions<OutputContent>, 'create'> {
  readonly trans: TranslationBundle;
}

/** A volume in a notebook's output. */
export function volumeOutput({ create, trans }: VolumeOutputOptions): PanelOutput<OutputContent> {
  return new PanelOutput({
    mimeType: VOLUME_MIME_TYPE,
    name: 'VolumeOutput',
    read: (content) => (Check(OutputContentSchema, content) ? content : undefined),
    create,
    nothing: trans.__('This output holds no volume.'),
    alt: ({ path }) => trans.__('Volume %1 as it was first seen', path),
  });
}
