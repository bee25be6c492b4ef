import { useEffect, type ReactElement } from 'react';
import { useSignal, useTranslation } from '../../../../components/index.ts';
import { errorText } from '../../../../services/error-text.ts';
import { outputsMissingText } from '../outputs-missing-text.ts';
import { useRun } from '../run-context.tsx';
import { CoverageMap } from './coverage-map.tsx';
import { HalvesChart } from './halves-chart.tsx';
import { PowerChart } from './power-chart.tsx';
import { QualityFigures } from './quality-figures.tsx';
import { QualityWarnings } from './quality-warnings.tsx';

/** How good the shown iteration is: what to look at, how far halves agree, power, views of the particle. */
export function QualityTab(): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  useSignal(model.quality.changed);
  const { shown, detail, mode } = model;
  useEffect(() => {
    // What was not there when the tab was last looked at may be now.
    model.quality.retry();
  }, [model, shown]);
  if (shown === undefined || shown === 0) {
    return (
      <div className="dfl-caption">
        {model.lacksOutputs && model.summary !== undefined
          ? outputsMissingText(model.summary, trans)
          : trans.__(
              'Quality is known from the first iteration on; a start model has seen no frame.',
            )}
      </div>
    );
  }
  const quality = model.quality.values.get(shown);
  const problem = model.quality.problem(shown);
  if (quality === undefined) {
    return (
      <div className="dfl-QualityTab">
        <QualityWarnings />
        <div className="dfl-caption">
          {problem === undefined
            ? trans.__('The output of iteration %1 is being looked at…', shown)
            : errorText(problem)}
        </div>
      </div>
    );
  }
  const voxel = detail?.facts.voxel;
  const radial = quality.radial.at(mode);
  return (
    // The keyboard scrolls it where it has less room than it needs.
    <div className="dfl-QualityTab" role="region" aria-label={trans.__('Quality')} tabIndex={0}>
      <QualityWarnings />
      <QualityFigures quality={quality} voxel={voxel} />
      <div className="dfl-QualityTab-charts">
        {quality.halves && <HalvesChart halves={quality.halves} voxel={voxel} />}
        {radial && <PowerChart radial={radial} voxel={voxel} />}
        {quality.coverage && <CoverageMap coverage={quality.coverage} />}
      </div>
    </div>
  );
}
