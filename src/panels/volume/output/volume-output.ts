import type { IRenderMime } from '@jupyterlab/rendermime';
import type { TranslationBundle } from '@jupyterlab/translation';
import { JSONExt, type ReadonlyPartialJSONObject } from '@lumino/coreutils';
import { PanelLayout, Widget } from '@lumino/widgets';
import { Check } from 'typebox/value';
import { errorText } from '../../../services/error-text.ts';
import type { WithVolume } from '../volume-actions.ts';
import { OutputContentSchema, VOLUME_MIME_TYPE, type OutputContent } from './output-content.ts';

export interface VolumeOutputOptions {
  /** Makes the panel that is shown; loads its program first. */
  readonly create: (content: OutputContent) => Promise<WithVolume>;
  readonly trans: TranslationBundle;
}

/** Looks for a finished picture so often, and no more times than this; milliseconds. */
const LOOK_EVERY = 500;
const LOOKS = 120;

/** A volume in a notebook's output: live where its file can be read, else the picture that was kept. */
export class VolumeOutput extends Widget implements IRenderMime.IRenderer {
  readonly #options: VolumeOutputOptions;
  readonly #layout = new PanelLayout();
  /** File and view that the panel was made for. */
  #shown = '';

  constructor(options: VolumeOutputOptions) {
    super();
    this.#options = options;
    this.layout = this.#layout;
    this.addClass('dfl-VolumeOutput');
  }

  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    const { create, trans } = this.#options;
    const content = model.data[VOLUME_MIME_TYPE];
    if (!Check(OutputContentSchema, content)) {
      this.node.textContent = trans.__('This output holds no volume.');
      return;
    }
    // What is kept in the notebook comes back here.
    const shown = JSON.stringify([content.path, content.dataset, content.view]);
    if (shown === this.#shown) {
      return;
    }
    this.#shown = shown;
    for (const before of [...this.#layout.widgets]) {
      before.dispose();
    }
    this.node.replaceChildren();
    this.#showThumbnail(content);
    try {
      const panel = await create(content);
      if (this.isDisposed || shown !== this.#shown) {
        panel.dispose();
        return;
      }
      this.#layout.addWidget(panel);
      this.#keepThumbnail(panel, content, model).catch(() => {
        // A view without a picture can be looked at all the same.
      });
    } catch (error) {
      this.node.append(errorText(error));
    }
  }

  #showThumbnail({ thumbnail, path }: OutputContent): void {
    if (thumbnail !== undefined) {
      const image = document.createElement('img');
      image.src = `data:image/png;base64,${thumbnail}`;
      image.alt = this.#options.trans.__('Volume %1 as it was first seen', path);
      this.node.replaceChildren(image);
    }
  }

  /** Puts a picture into the notebook, for where nothing can be drawn; then the panel takes its place here. */
  async #keepThumbnail(
    panel: WithVolume,
    kept: OutputContent,
    model: IRenderMime.IMimeModel,
  ): Promise<void> {
    for (let look = 0; look < LOOKS && !panel.isDisposed; look++) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
      const thumbnail = await panel.volume.thumbnail();
      if (thumbnail !== undefined) {
        this.node.querySelector(':scope > img')?.remove();
        // Another one would make a notebook that is only opened one that was changed.
        if (kept.thumbnail === undefined) {
          model.setData({ data: withThumbnail(model.data, thumbnail) });
        }
        return;
      }
    }
  }
}

function withThumbnail(
  data: ReadonlyPartialJSONObject,
  thumbnail: string,
): ReadonlyPartialJSONObject {
  const content = data[VOLUME_MIME_TYPE];
  return content !== undefined && JSONExt.isObject(content)
    ? { ...data, [VOLUME_MIME_TYPE]: { ...content, thumbnail } }
    : data;
}
