import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import type { ReactElement } from 'react';
import { chartIcon } from '../../icons/index.ts';
import type { IRunService } from '../../services/runs/tokens.ts';
import { PanelWidget } from '../panel-widget.tsx';
import type { CompareArgs } from './compare-args.ts';
import { CompareView } from './view/compare-view.tsx';

/** Two runs: their charts over, their parameters and volumes beside each other. */
export class ComparePanel extends PanelWidget {
  readonly #service: IRunService;
  #runs: readonly string[];

  constructor({ runs }: CompareArgs, service: IRunService, trans: TranslationBundle) {
    super('ComparePanel', trans);
    this.#runs = runs;
    this.#service = service;
    this.title.label = trans.__('Compare runs');
    this.title.icon = chartIcon;
  }

  get state(): ReadonlyPartialJSONObject {
    return { runs: [...this.#runs] };
  }

  protected override view(): ReactElement {
    return (
      <CompareView
        service={this.#service}
        keys={this.#runs}
        onChoose={(keys) => {
          this.#runs = keys;
          this.emitStateChanged();
          this.update();
        }}
      />
    );
  }
}
