import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import type { ReactElement } from 'react';
import { LinkedPlaces } from '../../components/index.ts';
import { TRANSLATION_DOMAIN } from '../../components/translation.tsx';
import { CommandIDs } from '../../command-ids.ts';
import { volumeIcon } from '../../icons/index.ts';
import { nameOf } from '../../services/places/paths.ts';
import type { VolumeViewer } from '../../viewers/volume/volume-viewer.ts';
import { FileDrop } from '../file-drop.ts';
import { FrameFiles } from '../frame/data/frame-files.ts';
import type { OutputPanel } from '../output/output-panel.ts';
import { thumbnailOf } from '../output/thumbnail-of.ts';
import { PanelWidget } from '../panel-widget.tsx';
import { pickFile } from '../pick-file.ts';
import type { PanelServices } from '../panel.ts';
import { slicesLabels } from '../../components/viewer-labels/slices-labels.ts';
import { volumeLabels } from '../../components/viewer-labels/volume-labels.ts';
import type { VolumeReader } from './data/volume-reader.ts';
import { VolumeModel } from './model/volume-model.ts';
import { openSaveMenu } from './save-menu.ts';
import { saveVolume } from './save-volume.ts';
import type { VolumeActions, WithVolume } from './volume-actions.ts';
import { readVolumeArgs, type VolumeArgs } from './volume-args.ts';
import { VolumeContext, type VolumeContextValue } from './view/volume-context.tsx';
import { VolumeView } from './view/volume-view.tsx';

/** One volume file in three dimensions. */
export class VolumePanel extends PanelWidget implements WithVolume, OutputPanel {
  readonly volume: VolumeActions;
  readonly #model: VolumeModel;
  readonly #context: VolumeContextValue;
  #kept: VolumeArgs | undefined;
  #viewer: VolumeViewer | undefined;
  /** Whether a file of photons goes to the frame panel, which takes this panel's place. */
  #handsOver: boolean;

  constructor(
    args: VolumeArgs,
    services: PanelServices,
    createReader: () => VolumeReader,
    { handsOver = false } = {},
  ) {
    const trans = services.translator.load(TRANSLATION_DOMAIN);
    super('VolumePanel', trans);
    const files = new FrameFiles(services, trans);
    const model = new VolumeModel(createReader, (path) => files.locate(path), args);
    this.#model = model;
    this.#handsOver = handsOver;
    this.volume = {
      save: (format, picture) =>
        saveVolume({ format, ...picture, model, viewer: this.#viewer, trans }),
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
      openFrames: () => {
        void services.commands.execute(CommandIDs.openFrames, { path: model.args.path });
      },
      openSaveMenu: (button) => {
        openSaveMenu(services.commands, button);
      },
      hold: (viewer) => {
        this.#viewer = viewer;
      },
    };
    const drop = new FileDrop(this.node, (dropped) => {
      const [path] = files.add(dropped);
      model.show(path);
    });
    this.parts.add(drop);
    this.parts.add(model);
    this.title.icon = volumeIcon;
    model.changed.connect(this.#onChanged, this);
    this.#onChanged();
  }

  get state(): ReadonlyPartialJSONObject {
    return this.#model.args;
  }

  /** Another dataset of the file may be asked for; the rest stays as the user has it. */
  reopen(args: ReadonlyPartialJSONObject): void {
    const { dataset } = readVolumeArgs(args);
    // The one that is asked for may still be on its way.
    const current = this.#model.args.dataset ?? this.#model.opened?.dataset;
    if (dataset !== undefined && dataset !== current) {
      this.#model.showDataset(dataset);
    }
  }

  thumbnail(): Promise<string | undefined> {
    return thumbnailOf(this.#viewer);
  }

  protected override view(): ReactElement {
    return (
      <VolumeContext.Provider value={this.#context}>
        <VolumeView />
      </VolumeContext.Provider>
    );
  }

  #onChanged(): void {
    const { data, contents, args } = this.#model;
    if (this.#handsOver && (data ?? contents) !== undefined) {
      this.#handsOver = false;
      if (contents?.holds === 'photons') {
        this.#context.openFrames();
        this.parent?.dispose();
        return;
      }
    }
    const { path } = args;
    this.title.label = path === undefined ? this.trans.__('Volume') : nameOf(path);
    this.title.caption = path ?? '';
    if (this.#kept !== this.#model.args) {
      this.#kept = this.#model.args;
      this.emitStateChanged();
    }
  }
}
