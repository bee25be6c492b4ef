import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import type { Message } from '@lumino/messaging';
import { Signal } from '@lumino/signaling';
import type { ReactElement } from 'react';
import { TRANSLATION_DOMAIN } from '../../components/translation.tsx';
import { photonsIcon } from '../../icons/index.ts';
import { nameOf } from '../../services/places/paths.ts';
import type { Pictured } from '../../viewers/pictured.ts';
import type { PixelReading } from '../../viewers/frame/pixel-reading.ts';
import type { FrameRegion } from '../../viewers/frame/region/frame-region.ts';
import { FileDrop } from '../file-drop.ts';
import type { OutputPanel } from '../output/output-panel.ts';
import { thumbnailOf } from '../output/thumbnail-of.ts';
import { PanelWidget } from '../panel-widget.tsx';
import type { PanelServices } from '../panel.ts';
import type { FrameReader } from './data/frame-reader.ts';
import { FrameFiles } from './data/frame-files.ts';
import type { FrameActions, WithFrames } from './frame-actions.ts';
import { findFrames } from './find-frames.ts';
import type { FrameArgs } from './frame-args.ts';
import { keptArgs } from './kept-args.ts';
import { frameLabels } from '../../components/viewer-labels/frame-labels.ts';
import { FrameModel } from './model/frame-model.ts';
import { markRegion } from './model/mark-region.ts';
import { onPanelKey } from './panel-keys.ts';
import { photonsAmong } from './photons-among.ts';
import { pickFile } from '../pick-file.ts';
import { FrameContext, type FrameContextValue } from './view/frame-context.tsx';
import { FrameView } from './view/frame-view.tsx';

/** Detector frames, one after the other, as the detector saw them. */
export class FramePanel extends PanelWidget implements WithFrames, OutputPanel {
  readonly frames: FrameActions;
  readonly #services: PanelServices;
  readonly #files: FrameFiles;
  readonly #model: FrameModel;
  readonly #context: FrameContextValue;
  #kept: FrameArgs | undefined;
  #viewer: Pictured | undefined;

  constructor(args: FrameArgs, services: PanelServices, reader: FrameReader) {
    const trans = services.translator.load(TRANSLATION_DOMAIN);
    super('FramePanel', trans);
    this.#services = services;
    this.#files = new FrameFiles(services, trans);
    const model = new FrameModel(
      reader,
      (wanted) => findFrames(wanted, services.runs, this.#files, trans),
      args,
    );
    this.#model = model;
    const chooseDetector = async (path: string | undefined): Promise<void> => {
      const chosen = path ?? (await pickFile(trans.__('Choose a detector file'), services));
      if (chosen !== undefined) {
        await model.chooseDetector(chosen);
      }
    };
    this.frames = {
      step: (steps) => {
        model.step(steps);
      },
      show: (frame) => {
        model.show(frame);
      },
      showRandom: () => {
        model.showRandom();
      },
      compare: (isOn, iteration) => {
        model.setComparing(isOn ?? !model.isComparing, iteration);
      },
      goThrough: (frames) => {
        model.setOrder({ frames: frames && [...frames] });
      },
      makePowder: (kind, first, last) => model.makePowder(kind, first, last),
      markRegion: (asked) => markRegion(model, asked, trans),
      chooseDetector,
    };
    this.#context = {
      model,
      hovered: new Signal<FrameModel, PixelReading | undefined>(model),
      drawn: new Signal<FrameModel, FrameRegion | null>(model),
      canPick: services.browser !== null,
      chooseDetector: () => {
        void chooseDetector(undefined);
      },
      hold: (viewer) => {
        this.#viewer = viewer;
        return () => {
          this.#viewer = undefined;
        };
      },
      createViewer: async () => {
        const { FrameViewer } = await import('../../viewers/frame/frame-viewer.ts');
        return new FrameViewer({ labels: frameLabels(trans), hasAxes: true });
      },
    };
    const drop = new FileDrop(this.node, (files) => {
      this.#take(files);
    });
    this.parts.add(drop);
    this.parts.add(model);
    this.title.icon = photonsIcon;
    model.changed.connect(this.#onChanged, this);
    this.#onChanged();
  }

  get state(): ReadonlyPartialJSONObject {
    return keptArgs(this.#model.args);
  }

  thumbnail(): Promise<string | undefined> {
    return thumbnailOf(this.#viewer);
  }

  handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent && onPanelKey(event, this.#model)) {
      event.preventDefault();
    }
  }

  protected override view(): ReactElement {
    return (
      <FrameContext.Provider value={this.#context}>
        <FrameView />
      </FrameContext.Provider>
    );
  }

  protected override onAfterAttach(message: Message): void {
    super.onAfterAttach(message);
    this.node.addEventListener('keydown', this);
  }

  protected override onBeforeDetach(message: Message): void {
    this.node.removeEventListener('keydown', this);
    super.onBeforeDetach(message);
  }

  /** Photons are opened; a detector alone lays out what is shown. */
  #take(files: readonly File[]): void {
    const paths = this.#files.add(files);
    const photons = photonsAmong(paths);
    if (photons !== undefined) {
      this.#model.openOther({ path: photons });
    } else if (paths.length > 0) {
      void this.#model.chooseDetector(paths[0]);
    }
  }

  #onChanged(): void {
    const { path, run } = this.#model.args;
    const known = run === undefined ? undefined : this.#services.runs.get(run);
    this.title.label =
      run === undefined
        ? path === undefined
          ? this.trans.__('Frames')
          : nameOf(path)
        : this.trans.__('Frames of %1', known?.summary.name ?? run);
    this.title.caption = path ?? known?.summary.folder ?? '';
    if (this.#kept !== this.#model.args) {
      this.#kept = this.#model.args;
      this.emitStateChanged();
    }
  }
}
