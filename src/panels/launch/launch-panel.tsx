import { BackendChoiceSchema } from '@damselfly/remote/http';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import type { ReactElement } from 'react';
import { Check } from 'typebox/value';
import { TRANSLATION_DOMAIN } from '../../components/translation.tsx';
import { addIcon } from '../../icons/index.ts';
import { shownPath } from '../../services/places/paths.ts';
import { whenConnected } from '../../services/runs/when-connected.ts';
import { FrameFiles } from '../frame/data/frame-files.ts';
import { PanelWidget } from '../panel-widget.tsx';
import type { PanelServices } from '../panel.ts';
import { applicationServices } from './application-services.ts';
import { DropTarget } from './drop-target.ts';
import { formData, UNNAMED } from './form-data.ts';
import { FormWavelength } from './form-wavelength.ts';
import { fillForm, type FormContent } from './fill-form.ts';
import type { LaunchArgs } from './launch-args.ts';
import { LaunchModel } from './model/launch-model.ts';
import { readLaunchState } from './model/launch-state.ts';
import { LaunchContext, type LaunchContextValue } from './view/launch-context.tsx';
import { LaunchView } from './view/launch-view.tsx';

/** New reconstruction: the form, what it will come to, and the config.ini that will be written. */
export class LaunchPanel extends PanelWidget {
  readonly #args: LaunchArgs;
  readonly #services: PanelServices;
  readonly #model: LaunchModel;
  readonly #context: LaunchContextValue;
  /** Whether the form is still empty of what it was opened with. */
  #isFilling = false;

  constructor(args: LaunchArgs, services: PanelServices) {
    const { runs, settings, translator } = services;
    super('LaunchPanel', translator.load(TRANSLATION_DOMAIN));
    this.#args = args;
    this.#services = services;
    const kept = readLaunchState(args.form);
    this.#model = new LaunchModel(runs, {
      ...kept,
      name: kept.name || UNNAMED,
      ...(args.form === undefined && {
        ...(args.iterations !== undefined && { iterations: args.iterations }),
        engine: args.engine ?? settings.defaultEngine,
        workers: settings.workers,
        backend: Check(BackendChoiceSchema, settings.backend) ? settings.backend : 'auto',
      }),
    });
    this.#context = { model: this.#model, services: applicationServices(services) };
    this.title.icon = addIcon;
    this.#name();
    const drop = new DropTarget(
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
    this.parts.add(drop);
    this.parts.add(
      new FormWavelength(this.#model, new FrameFiles(services, this.trans), whenConnected(runs)),
    );
    this.parts.add(this.#model);
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

  protected override view(): ReactElement {
    return (
      <LaunchContext.Provider value={this.#context}>
        <LaunchView />
      </LaunchContext.Provider>
    );
  }

  async #fillFirst(): Promise<void> {
    const { config, files, example, iterations, branch, set } = this.#args;
    this.#isFilling = true;
    await this.#fill({ config, files, isExample: example, iterations, branch, set });
    this.#isFilling = false;
    this.emitStateChanged();
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
    this.#name();
    this.emitStateChanged();
  }

  /** After its data, so that several forms can be told apart. */
  #name(): void {
    const { name, original } = this.#model.state;
    const data = formData(this.#model);
    this.title.label =
      data === undefined ? this.trans.__('New reconstruction') : this.trans.__('New: %1', data);
    this.title.caption = original === null ? name : shownPath(original.path);
  }
}
