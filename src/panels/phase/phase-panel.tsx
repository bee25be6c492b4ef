import { Notification } from '@jupyterlab/apputils';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import type { ReactElement } from 'react';
import { phaseIcon } from '../../icons/index.ts';
import { errorText } from '../../services/error-text.ts';
import { idOfKey } from '../../services/runs/run-key.ts';
import type { RunSource } from '../../services/runs/run-source.ts';
import { PanelWidget } from '../panel-widget.tsx';
import type { ClassPhaser } from './data/class-phaser.ts';
import { PhaseModel } from './model/phase-model.ts';
import type { PhaseActions, WithPhasing } from './phase-actions.ts';
import { readPhaseArgs, type PhaseArgs } from './phase-args.ts';
import { savePhasing } from './save-phasing.ts';
import { PhaseContext, type PhaseContextValue } from './view/phase-context.tsx';
import { PhaseView } from './view/phase-view.tsx';

export interface PhasePanelOptions {
  readonly args: PhaseArgs;
  readonly source: RunSource;
  readonly createPhaser: () => ClassPhaser;
  readonly trans: TranslationBundle;
}

/** One class of a 2D run: how it is phased, live, and what comes of it. */
export class PhasePanel extends PanelWidget implements WithPhasing {
  readonly phasing: PhaseActions;
  readonly #model: PhaseModel;
  readonly #context: PhaseContextValue;
  #kept = '';

  constructor({ args, source, createPhaser, trans }: PhasePanelOptions) {
    super('PhasePanel', trans);
    const id = idOfKey(args.key);
    const model = new PhaseModel({ source, id, args, createPhaser, trans });
    this.#model = model;
    this.phasing = { save: (format) => savePhasing(model, format, trans) };
    this.#context = {
      model,
      save: (format) => {
        this.phasing.save(format).catch((error: unknown) => {
          Notification.error(trans.__('The density was not saved. %1', errorText(error)));
        });
      },
    };
    this.parts.add(model);
    this.title.icon = phaseIcon;
    model.changed.connect(this.#onChanged, this);
    this.#onChanged();
  }

  get state(): ReadonlyPartialJSONObject {
    return this.#model.args;
  }

  /** Shows the class that it is opened with again. */
  reopen(args: ReadonlyPartialJSONObject): void {
    this.#model.reopen(readPhaseArgs(args));
  }

  protected override view(): ReactElement {
    return (
      <PhaseContext.Provider value={this.#context}>
        <PhaseView />
      </PhaseContext.Provider>
    );
  }

  #onChanged(): void {
    const { number, runName, args } = this.#model;
    this.title.label =
      runName === ''
        ? this.trans.__('Class %1', number)
        : this.trans.__('Class %1 · %2', number, runName);
    this.title.caption = this.trans.__('Class %1 of %2, phased', number, runName);
    const kept = JSON.stringify(args);
    if (this.#kept !== kept) {
      this.#kept = kept;
      this.emitStateChanged();
    }
  }
}
