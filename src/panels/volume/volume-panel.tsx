import type { TranslationBundle } from '@jupyterlab/translation';
import { ReactWidget } from '@jupyterlab/ui-components';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import type { Message } from '@lumino/messaging';
import { Signal, type ISignal } from '@lumino/signaling';
import type { ReactElement } from 'react';
import { LinkedPlaces } from '../../components/index.ts';
import { TranslationContext, TRANSLATION_DOMAIN } from '../../components/translation.tsx';
import { volumeIcon } from '../../icons/index.ts';
import { nameOf } from '../../services/places/paths.ts';
import type { VolumeViewer } from '../../viewers/volume/volume-viewer.ts';
import { FileDrop } from '../file-drop.ts';
import { FrameFiles } from '../frame/data/frame-files.ts';
import { pickFile } from '../frame/pick-file.ts';
import type { PanelServices } from '../panel.ts';
import { slicesLabels } from '../run/slices-labels.ts';
import { volumeLabels } from '../run/volume-labels.ts';
import type { VolumeReader } from './data/volume-reader.ts';
import { VolumeModel } from './model/volume-model.ts';
import { openSaveMenu } from './save-menu.ts';
import { saveVolume } from './save-volume.ts';
import { thumbnailOf } from './thumbnail-of.ts';
import type { VolumeActions, WithVolume } from './volume-actions.ts';
import type { VolumeArgs } from './volume-args.ts';
import { VolumeContext, type VolumeContextValue } from './view/volume-context.tsx';
import { VolumeView } from './view/volume-view.tsx';

/** One volume file in three dimensions. */
export class VolumePanel extends ReactWidget implements WithVolume {
  readonly volume: VolumeActions;
  readonly #trans: TranslationBundle;
  readonly #model: VolumeModel;
  readonly #drop: FileDrop;
  readonly #context: VolumeContextValue;
  readonly #stateChanged = new Signal<this, void>(this);
  #kept: VolumeArgs | undefined;
  #viewer: VolumeViewer | undefined;

  constructor(args: VolumeArgs, services: PanelServices, createReader: () => VolumeReader) {
    super();
    const trans = services.translator.load(TRANSLATION_DOMAIN);
    const files = new FrameFiles(services, trans);
    const model = new VolumeModel(createReader, (path) => files.locate(path), args);
    this.#trans = trans;
    this.#model = model;
    this.volume = {
      save: (format, scale) => saveVolume({ format, scale, model, viewer: this.#viewer, trans }),
      thumbnail: () => thumbnailOf(this.#viewer),
    };
    this.#context = {
      model,
      places: new LinkedPlaces(),
      createViewer: async () => {
        const { VolumeViewer } = await import('../../viewers/volume/volume-viewer.ts');
        return new VolumeViewer({ labels: volumeLabels(trans) });
      },
      createSlices: async () => {
        const { SlicesViewer } = await import('../../viewers/slices/slices-viewer.ts');
        return new SlicesViewer({
          labels: { ...slicesLabels(trans), intensity: trans.__('Value') },
        });
      },
      pick: (title) => pickFile(title, services),
      openSaveMenu: (button) => {
        openSaveMenu(services.commands, button);
      },
      hold: (viewer) => {
        this.#viewer = viewer;
      },
    };
    this.#drop = new FileDrop(this.node, (dropped) => {
      const [path] = files.add(dropped);
      model.show(path);
    });
    this.addClass('dfl-Panel');
    this.addClass('dfl-VolumePanel');
    this.node.tabIndex = -1;
    this.title.icon = volumeIcon;
    model.changed.connect(this.#onChanged, this);
    this.#onChanged();
  }

  get state(): ReadonlyPartialJSONObject {
    return this.#model.args;
  }

  get stateChanged(): ISignal<this, void> {
    return this.#stateChanged;
  }

  override dispose(): void {
    if (!this.isDisposed) {
      this.#drop.dispose();
      this.#model.dispose();
      Signal.clearData(this);
      super.dispose();
    }
  }

  protected override render(): ReactElement {
    return (
      <TranslationContext.Provider value={this.#trans}>
        <VolumeContext.Provider value={this.#context}>
          <VolumeView />
        </VolumeContext.Provider>
      </TranslationContext.Provider>
    );
  }

  protected override onActivateRequest(message: Message): void {
    super.onActivateRequest(message);
    this.node.focus();
  }

  #onChanged(): void {
    const { path } = this.#model.args;
    this.title.label = path === undefined ? this.#trans.__('Volume') : nameOf(path);
    this.title.caption = path ?? '';
    if (this.#kept !== this.#model.args) {
      this.#kept = this.#model.args;
      this.#stateChanged.emit();
    }
  }
}
