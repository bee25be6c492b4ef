import { showErrorMessage } from '@jupyterlab/apputils';
import { ABCWidgetFactory, DocumentWidget, type DocumentRegistry } from '@jupyterlab/docregistry';
import { Widget } from '@lumino/widgets';
import { errorText } from '../error-text.ts';

export interface HandOverOptions extends DocumentRegistry.IWidgetFactoryOptions<DocumentWidget> {
  /** Opens the panel for the file of this path. */
  readonly handOver: (path: string) => Promise<void>;
}

/**
 * Opens files in a panel of ours. JupyterLab wants a document for each file that it opens: this one
 * stands until the panel does.
 */
export class HandOverFactory extends ABCWidgetFactory<DocumentWidget> {
  readonly #handOver: (path: string) => Promise<void>;

  constructor(options: HandOverOptions) {
    super(options);
    this.#handOver = options.handOver;
  }

  /** JupyterLab's own type is too wide for JupyterLab's own registry; an empty id is none. */
  override get contentProviderId(): string {
    return super.contentProviderId ?? '';
  }

  override set contentProviderId(id: string) {
    super.contentProviderId = id;
  }

  protected createNewWidget(context: DocumentRegistry.Context): DocumentWidget {
    const widget = new DocumentWidget({ content: new Widget(), context });
    void this.#open(context, widget);
    return widget;
  }

  async #open(context: DocumentRegistry.Context, widget: DocumentWidget): Promise<void> {
    try {
      await context.ready;
      await this.#handOver(context.path);
    } catch (error) {
      await showErrorMessage(context.path, errorText(error));
    } finally {
      widget.dispose();
    }
  }
}
