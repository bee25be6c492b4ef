import { BackendChoiceSchema } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { ReactWidget } from '@jupyterlab/ui-components';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import type { Message } from '@lumino/messaging';
import { Signal, type ISignal } from '@lumino/signaling';
import type { ReactElement } from 'react';
import { Check } from 'typebox/value';
import { TranslationContext, TRANSLATION_DOMAIN } from '../../components/translation.tsx';
import { addIcon } from '../../icons/index.ts';
import { shownPath } from '../../services/places/paths.ts';
import { whenConnected } from '../../services/runs/when-connected.ts';
import type { Panel, PanelServices } from '../panel.ts';
import { applicationServices } from './application-services.ts';
import { DropTarget } from './drop-target.ts';
import { fillForm, type FormContent } from './fill-form.ts';
import type { LaunchArgs } from './launch-args.ts';
import { LaunchModel } from './model/launch-model.ts';
import { readLaunchState } from './model/launch-state.ts';
import { LaunchContext, type LaunchContextValue } from './view/launch-context.tsx';
import { LaunchView } from './view/launch-view.tsx';

/** New reconstruction: the form, what it will come to, and the config.ini that will be written. */
export class LaunchPanel extends ReactWidget implements Panel {
  readonly #args: LaunchArgs;
  readonly #services: PanelServices;
  readonly #trans: TranslationBundle;
  readonly #model: LaunchModel;
  readonly #context: LaunchContextValue;
  readonly #drop: DropTarget;
  readonly #stateChanged = new Signal<this, void>(this);
  /** Whether the form is still empty of what it was opened with. */
  #isFilling = false;

  constructor(args: LaunchArgs, services: PanelServices) {
    super();
    const { runs, settings, translator } = services;
    this.#args = args;
    this.#services = services;
    this.#trans = translator.load(TRANSLATION_DOMAIN);
    const kept = readLaunchState(args.form);
    this.#model = new LaunchModel(runs, {
      ...kept,
      name: kept.name || 'reconstruction',
      ...(args.form === undefined && {
        engine: args.engine ?? settings.defaultEngine,
        workers: settings.workers,
        backend: Check(BackendChoiceSchema, settings.backend) ? settings.backend : 'auto',
      }),
    });
    this.#context = { model: this.#model, services: applicationServices(services) };
    this.addClass('dfl-Panel');
    this.addClass('dfl-LaunchPanel');
    this.node.tabIndex = -1;
    this.title.icon = addIcon;
    this.title.label = this.#trans.__('New reconstruction');
    this.#drop = new DropTarget(
      this.node,
      services.pageFiles,
      (folder, files) => {
        this.#model.update({ folder, engine: 'page' });
        void this.#fill({ files });
      },
      (error) => {
        this.#model.setFailure(error);
      },
    );
    this.#model.changed.connect(this.#onChanged, this);
    if (args.form === undefined) {
      void this.#fillFirst();
    }
  }

  get state(): ReadonlyPartialJSONObject {
    const { config, files, example, branch, set } = this.#args;
    return {
      ...(set !== undefined && { set }),
      ...(branch !== undefined && { branch }),
      ...(config !== undefined && { config }),
      ...(files !== undefined && { files }),
      ...(example !== undefined && { example }),
      // Until it is filled, whoever restores it shall fill it.
      ...(!this.#isFilling && { form: this.#model.state }),
    };
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
        <LaunchContext.Provider value={this.#context}>
          <LaunchView />
        </LaunchContext.Provider>
      </TranslationContext.Provider>
    );
  }

  protected override onActivateRequest(message: Message): void {
    super.onActivateRequest(message);
    this.node.focus();
  }

  async #fillFirst(): Promise<void> {
    const { config, files, example, branch, set } = this.#args;
    this.#isFilling = true;
    await this.#fill({ config, files, isExample: example, branch, set });
    this.#isFilling = false;
    this.#stateChanged.emit();
  }

  async #fill(content: FormContent): Promise<void> {
    try {
      await whenConnected(this.#services.runs);
      await fillForm(this.#model, content, this.#services);
    } catch (error) {
      this.#model.setFailure(error);
    }
  }

  #onChanged(): void {
    const { name, original } = this.#model.state;
    this.title.caption = original === null ? name : shownPath(original.path);
    this.#stateChanged.emit();
  }
}
