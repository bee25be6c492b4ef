import { classifierSettings } from '@damselfly/compute/io/formats/dragonfly-config/classifier-settings.ts';
import { readConfig } from '@damselfly/compute/io/formats/dragonfly-config/read-config.ts';
import { Dialog, Notification, showDialog } from '@jupyterlab/apputils';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import type { Message } from '@lumino/messaging';
import { Signal } from '@lumino/signaling';
import type { ReactElement } from 'react';
import { TRANSLATION_DOMAIN } from '../../components/translation.tsx';
import { frameLabels } from '../../components/viewer-labels/frame-labels.ts';
import { classifyIcon } from '../../icons/index.ts';
import { errorText } from '../../services/error-text.ts';
import { nameOf } from '../../services/places/paths.ts';
import { FileDrop } from '../file-drop.ts';
import { FrameFiles } from '../frame/data/frame-files.ts';
import type { FrameReader } from '../frame/data/frame-reader.ts';
import { findFrames } from '../frame/find-frames.ts';
import { photonsAmong } from '../frame/photons-among.ts';
import { FrameContext, type FrameContextValue } from '../frame/view/frame-context.tsx';
import { PanelWidget } from '../panel-widget.tsx';
import type { PanelServices } from '../panel.ts';
import { pickFile } from '../pick-file.ts';
import type { ClassifyActions, WithClasses } from './classify-actions.ts';
import type { ClassifyArgs } from './classify-args.ts';
import { applicationActions } from './application-actions.ts';
import { onClassifyKey, onLetter } from './classify-keys.ts';
import { classesAt, findClassesFile, saveClasses, usualPlace } from './data/classes-file.ts';
import type { FrameAnalyser } from './data/frame-analyser.ts';
import { PageLabelKeeper } from './data/kept-labels.ts';
import { classifyActions } from './make-actions.ts';
import { ClassifyModel } from './model/classify-model.ts';
import { labelName } from './model/found-labels.ts';
import { ClassifyContext, type ClassifyContextValue } from './view/classify-context.tsx';
import { ClassifyView } from './view/classify-view.tsx';

/** Frames are classified: by hand, by likeness, by a network. */
export class ClassifyPanel extends PanelWidget implements WithClasses {
  readonly classes: ClassifyActions;
  readonly #services: PanelServices;
  readonly #files: FrameFiles;
  readonly #model: ClassifyModel;
  readonly #context: ClassifyContextValue;
  readonly #frameContext: FrameContextValue;
  #kept = '';
  /** Letters are caught before the picture, which has some of its own; here they are classes. */
  readonly #catchLetter = (event: KeyboardEvent): void => {
    keepIfUsed(event, onLetter(event, this.#model));
  };

  constructor(
    args: ClassifyArgs,
    services: PanelServices,
    reader: FrameReader,
    analyser: FrameAnalyser,
  ) {
    const trans = services.translator.load(TRANSLATION_DOMAIN);
    super('ClassifyPanel', trans);
    this.#services = services;
    this.#files = new FrameFiles(services, trans);
    const model = new ClassifyModel({
      args,
      reader,
      analyser,
      find: (wanted) => findFrames(wanted, services.runs, this.#files, trans),
      keeper: new PageLabelKeeper(),
      labelName: ({ photons, locate }) =>
        labelName(photons, services.contents.serverSettings.baseUrl, locate),
      findClasses: async ({ path: photons }, frameCount, named) => {
        const path = await findClassesFile(photons, named, this.#files);
        return path === undefined
          ? { path: named ?? usualPlace(photons) }
          : { path, read: () => classesAt(path, frameCount, this.#files) };
      },
      readSettings: async (config) =>
        classifierSettings(readConfig(await this.#files.text(config), config), config),
    });
    this.#model = model;
    this.classes = classifyActions(model, trans, {
      save: () => this.#save(),
      open: (path) => this.#open(path),
    });
    const tell = (asked: Promise<void>): void => {
      asked.catch((error: unknown) => {
        Notification.error(errorText(error));
      });
    };
    const actions = applicationActions(model, services);
    const canPick = services.browser !== null;
    this.#context = {
      model,
      canPick,
      commands: {
        choosePhotons: () => {
          tell(this.#choosePhotons());
        },
        openClasses: () => {
          tell(this.#open(undefined));
        },
        saveClasses: () => {
          tell(this.#save());
        },
        showFrames: (frames) => {
          tell(actions.showFrames(frames));
        },
        saveBlacklist: actions.saveBlacklist,
        newRun: (frames) => {
          tell(actions.newRun(frames));
        },
      },
    };
    this.#frameContext = {
      model: model.frames,
      hovered: new Signal(model.frames),
      drawn: new Signal(model.frames),
      canPick,
      hasLetterKeys: false,
      chooseDetector: () => {
        tell(this.#chooseDetector());
      },
      createViewer: async () => {
        const { FrameViewer } = await import('../../viewers/frame/frame-viewer.ts');
        return new FrameViewer({ labels: frameLabels(trans) });
      },
    };
    const drop = new FileDrop(this.node, (files) => {
      this.#take(files);
    });
    this.parts.add(drop);
    this.parts.add(model);
    this.title.icon = classifyIcon;
    model.changed.connect(this.#onChanged, this);
    this.#onChanged();
  }

  get state(): ReadonlyPartialJSONObject {
    return this.#model.args;
  }

  handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent) {
      keepIfUsed(event, onClassifyKey(event, this.#model));
    }
  }

  protected override view(): ReactElement {
    return (
      <ClassifyContext.Provider value={this.#context}>
        <FrameContext.Provider value={this.#frameContext}>
          <ClassifyView />
        </FrameContext.Provider>
      </ClassifyContext.Provider>
    );
  }

  protected override onAfterAttach(message: Message): void {
    super.onAfterAttach(message);
    // Another listener than that of the other keys: on the panel's own node both are called in one phase.
    this.node.addEventListener('keydown', this.#catchLetter, true);
    this.node.addEventListener('keydown', this);
  }

  protected override onBeforeDetach(message: Message): void {
    this.node.removeEventListener('keydown', this.#catchLetter, true);
    this.node.removeEventListener('keydown', this);
    super.onBeforeDetach(message);
  }

  async #choosePhotons(): Promise<void> {
    const path = await pickFile(this.trans.__('Choose a photon file'), this.#services);
    if (path !== undefined) {
      this.#model.frames.openOther({ path });
      // The button that was pressed goes away, and the next key would go nowhere.
      this.node.focus();
    }
  }

  async #chooseDetector(): Promise<void> {
    const path = await pickFile(this.trans.__('Choose a detector file'), this.#services);
    if (path !== undefined) {
      await this.#model.frames.chooseDetector(path);
    }
  }

  async #open(path: string | undefined): Promise<void> {
    const { labels } = this.#model;
    const asked = this.trans.__('Choose a file of classes');
    const chosen = path ?? (await pickFile(asked, this.#services));
    if (chosen !== undefined && labels !== undefined) {
      labels.labelAll(await classesAt(chosen, labels.frameCount, this.#files));
    }
  }

  async #save(): Promise<void> {
    const { labels, labelSource } = this.#model;
    if (labels === undefined || labelSource.file === undefined) {
      return;
    }
    const { trans } = this;
    const path = await saveClasses(
      labelSource.file,
      labels.codes,
      this.#services,
      async (there) => {
        const { button } = await showDialog({
          title: trans.__('Replace the classes?'),
          body: trans.__('%1 holds other classes.', there),
          buttons: [
            Dialog.cancelButton({ label: trans.__('Cancel') }),
            Dialog.warnButton({ label: trans.__('Replace') }),
          ],
        });
        return button.accept;
      },
    );
    if (path !== undefined) {
      labelSource.settleFile(false);
      Notification.success(trans.__('The classes are in %1.', path), { autoClose: 3000 });
    }
  }

  /** Photons are opened; classes are taken; a detector alone lays out what is shown. */
  #take(files: readonly File[]): void {
    const paths = this.#files.add(files);
    const photons = photonsAmong(paths);
    const classes = paths.find((path) => /class.*\.(dat|txt)$/i.test(nameOf(path)));
    if (photons !== undefined) {
      this.#model.frames.openOther({ path: photons });
    } else if (classes !== undefined) {
      this.#open(classes).catch((error: unknown) => {
        Notification.error(errorText(error));
      });
    } else if (paths.length > 0) {
      void this.#model.frames.chooseDetector(paths[0]);
    }
  }

  #onChanged(): void {
    const { args } = this.#model;
    const { path, run } = args;
    const known = run === undefined ? undefined : this.#services.runs.get(run);
    const of = run === undefined ? path && nameOf(path) : (known?.summary.name ?? run);
    this.title.label =
      of === undefined ? this.trans.__('Classify frames') : this.trans.__('Classes: %1', of);
    this.title.caption = path ?? known?.summary.folder ?? '';
    const kept = JSON.stringify(args);
    if (this.#kept !== kept) {
      this.#kept = kept;
      this.emitStateChanged();
    }
  }
}

/** Keeps a key that stands for something here from whatever else it would do. */
function keepIfUsed(event: Event, isUsed: boolean): void {
  if (isUsed) {
    event.preventDefault();
    event.stopPropagation();
  }
}
