import type { IRenderMime } from '@jupyterlab/rendermime';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import { PanelLayout, Widget } from '@lumino/widgets';
import * as Type from 'typebox';
import { Check } from 'typebox/value';
import { errorText } from '../../../services/error-text.ts';

/** The MIME type of a run in a notebook's output. */
export const RUN_MIME_TYPE = 'application/vnd.damselfly.run+json';

/** A run in a notebook's output: its folder, and any part of how it is looked at. */
const RunContentSchema = Type.Object({
  path: Type.String({ minLength: 1 }),
  view: Type.Optional(
    Type.Unsafe<ReadonlyPartialJSONObject>(Type.Record(Type.String(), Type.Unknown())),
  ),
});

export type RunContent = Type.Static<typeof RunContentSchema>;

export interface RunOutputOptions {
  /** Makes the panel that is shown; loads its program first. */
  readonly create: (content: RunContent) => Promise<Widget>;
  readonly trans: TranslationBundle;
}

/** The panel of a run in a notebook's output, live as long as the run is. */
export class RunOutput extends Widget implements IRenderMime.IRenderer {
  readonly #options: RunOutputOptions;
  readonly #layout = new PanelLayout();
  #shown = '';

  constructor(options: RunOutputOptions) {
    super();
    this.#options = options;
    this.layout = this.#layout;
    this.addClass('dfl-RunOutput');
  }

  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    const { create, trans } = this.#options;
    const content = model.data[RUN_MIME_TYPE];
    if (!Check(RunContentSchema, content)) {
      this.node.textContent = trans.__('This output names no run.');
      return;
    }
    const asked = JSON.stringify(content);
    if (asked === this.#shown) {
      return;
    }
    this.#shown = asked;
    for (const before of [...this.#layout.widgets]) {
      before.dispose();
    }
    this.node.replaceChildren();
    try {
      const panel = await create(content);
      if (this.isDisposed || asked !== this.#shown) {
        panel.dispose();
      } else {
        this.#layout.addWidget(panel);
      }
    } catch (error) {
      this.node.textContent = errorText(error);
    }
  }
}
