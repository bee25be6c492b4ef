import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import type { ReactElement } from 'react';
import { chartIcon } from '../../icons/index.ts';
import type { IRunService } from '../../services/runs/tokens.ts';
import { PanelWidget } from '../panel-widget.tsx';
import { nameOfComparison, readCompareArgs, type CompareArgs } from './compare-args.ts';
import { CompareView } from './view/compare-view.tsx';

/** Two runs: their charts over, their parameters and volumes beside each other. */
export class ComparePanel extends PanelWidget {
  readonly #service: IRunService;
  /** The layout of the workspace knows the panel by the name that it was opened with. */
  readonly #name: string;
  #runs: readonly string[];

  constructor(args: CompareArgs, service: IRunService, trans: TranslationBundle) {
    super('ComparePanel', trans);
    this.#name = nameOfComparison(args);
    this.#runs = args.runs;
    this.#service = service;
    this.title.label = trans.__('Compare runs');
    this.title.icon = chartIcon;
  }

  get state(): ReadonlyPartialJSONObject {
    return { runs: [...this.#runs], name: this.#name };
  }

  /** The runs that it is opened with again take their places; the other stays. */
  reopen(args: ReadonlyPartialJSONObject): void {
    const { runs } = readCompareArgs(args);
    if (runs.length > 0) {
      const [first, second = this.#runs.at(1) ?? ''] = runs;
      this.#choose([first, second === first ? '' : second]);
    }
  }

  protected override view(): ReactElement {
    return (
      <CompareView
        service={this.#service}
        keys={this.#runs}
        onChoose={(keys) => {
          this.#choose(keys);
        }}
      />
    );
  }

  #choose(runs: readonly string[]): void {
    this.#runs = runs;
    this.emitStateChanged();
    this.update();
  }
}
