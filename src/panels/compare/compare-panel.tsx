import type { TranslationBundle } from '@jupyterlab/translation';
import { ReactWidget } from '@jupyterlab/ui-components';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import { Signal, type ISignal } from '@lumino/signaling';
import type { ReactElement } from 'react';
import { TranslationContext } from '../../components/index.ts';
import { chartIcon } from '../../icons/index.ts';
import type { IRunService } from '../../services/runs/tokens.ts';
import type { Panel } from '../panel.ts';
import type { CompareArgs } from './compare-args.ts';
import { CompareView } from './view/compare-view.tsx';

/** Two runs: their charts over, their parameters and volumes beside each other. */
export class ComparePanel extends ReactWidget implements Panel {
  readonly #service: IRunService;
  readonly #trans: TranslationBundle;
  readonly #stateChanged = new Signal<this, void>(this);
  #runs: readonly string[];

  constructor({ runs }: CompareArgs, service: IRunService, trans: TranslationBundle) {
    super();
    this.#runs = runs;
    this.#service = service;
    this.#trans = trans;
    this.addClass('dfl-Panel');
    this.addClass('dfl-ComparePanel');
    this.node.tabIndex = -1;
    this.title.label = trans.__('Compare runs');
    this.title.icon = chartIcon;
  }

  get state(): ReadonlyPartialJSONObject {
    return { runs: [...this.#runs] };
  }

  get stateChanged(): ISignal<this, void> {
    return this.#stateChanged;
  }

  override dispose(): void {
    Signal.clearData(this);
    super.dispose();
  }

  protected override render(): ReactElement {
    return (
      <TranslationContext.Provider value={this.#trans}>
        <CompareView
          service={this.#service}
          keys={this.#runs}
          onChoose={(keys) => {
            this.#runs = keys;
            this.#stateChanged.emit();
            this.update();
          }}
        />
      </TranslationContext.Provider>
    );
  }
}
