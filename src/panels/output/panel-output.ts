import type { IRenderMime } from '@jupyterlab/rendermime';
import { PanelLayout, Widget } from '@lumino/widgets';
import { errorText } from '../../services/error-text.ts';
import type { OutputPanel } from './output-panel.ts';

/** What every output says, whatever it shows. */
export interface OutputContent {
  /** CSS pixels. */
  readonly height?: number;
}

/** What a notebook's output shows, and how it is made. */
export interface PanelOutputOptions<Content extends OutputContent> {
  readonly mimeType: string;
  /** Ends the class of the output in style sheets, as in `dfl-RunOutput`. */
  readonly name: string;
  /** What the output asks for; undefined where it is not understood. */
  readonly read: (content: unknown) => Content | undefined;
  /** Makes the panel that is shown; loads its program first. */
  readonly create: (content: Content) => Promise<OutputPanel>;
  /** What is said where nothing that is understood is asked for. */
  readonly nothing: string;
  /** What the picture shows that was kept. */
  readonly alt: (content: Content) => string;
}

/** What is shown where nothing of ours draws: in a notebook that is only read, or printed. */
const PICTURE_TYPE = 'image/png';

/** Looks for a finished picture so often, milliseconds. */
const LOOK_EVERY = 250;

/** A panel in a notebook's output: live where what it shows can be read, else the picture that was kept. */
export class PanelOutput<Content extends OutputContent>
  extends Widget
  implements IRenderMime.IRenderer
{
  readonly #options: PanelOutputOptions<Content>;
  readonly #layout = new PanelLayout();
  /** What the panel was made for. */
  #shown = '';

  constructor(options: PanelOutputOptions<Content>) {
    super();
    this.#options = options;
    this.layout = this.#layout;
    this.addClass(`dfl-${options.name}`);
  }

  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    const { mimeType, read, create, nothing } = this.#options;
    const asked = model.data[mimeType];
    const content = read(asked);
    if (content === undefined) {
      this.node.textContent = nothing;
      return;
    }
    // The picture that is put into the notebook comes back here.
    const shown = JSON.stringify(asked);
    if (shown === this.#shown) {
      return;
    }
    this.#shown = shown;
    for (const before of [...this.#layout.widgets]) {
      before.dispose();
    }
    this.node.replaceChildren();
    this.#showPicture(model, content);
    try {
      const panel = await create(content);
      if (this.isDisposed || shown !== this.#shown) {
        panel.dispose();
        return;
      }
      if (content.height !== undefined) {
        panel.node.style.height = `${content.height}px`;
      }
      this.#layout.addWidget(panel);
      void this.#keepPicture(panel, model);
    } catch (error) {
      this.node.append(errorText(error));
    }
  }

  #showPicture(model: IRenderMime.IMimeModel, content: Content): void {
    const picture = model.data[PICTURE_TYPE];
    if (typeof picture === 'string') {
      const image = document.createElement('img');
      image.src = `data:${PICTURE_TYPE};base64,${picture}`;
      image.alt = this.#options.alt(content);
      this.node.replaceChildren(image);
    }
  }

  /**
   * Puts a picture into the notebook, for where nothing can be drawn; then the panel takes its place here. Where the output
   * is scrolled into sight late, or what it shows takes long, the picture comes late too.
   */
  async #keepPicture(panel: OutputPanel, model: IRenderMime.IMimeModel): Promise<void> {
    const isKept = PICTURE_TYPE in model.data;
    const isGone = (): boolean => panel.isDisposed;
    while (!isGone()) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
      // A view without a picture can be looked at all the same, and may have one later.
      const picture = await panel.thumbnail().catch(() => undefined);
      if (picture !== undefined && !isGone()) {
        this.node.querySelector(':scope > img')?.remove();
        // Another one would make a notebook that is only opened one that was changed.
        if (!isKept) {
          model.setData({ data: { ...model.data, [PICTURE_TYPE]: picture } });
        }
        return;
      }
    }
  }
}
