import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReactElement } from 'react';
import { formatSignificant, useTranslation } from '../../../components/index.ts';
import type { ComparedRun } from './use-details.ts';

/** Why two models are not compared whose voxels are not of one size. */
export function VoxelsApart({ runs }: { readonly runs: readonly ComparedRun[] }): ReactElement {
  const trans = useTranslation();
  return (
    <section className="dfl-Compare-section" aria-label={trans.__('Volumes')}>
      <h3>{trans.__('Volumes')}</h3>
      <p>
        {trans.__(
          'The models are not compared, because their voxels differ in size, so that the same voxel is another q. Choose runs with the same detector and wavelength.',
        )}
      </p>
      <ul>
        {runs.map((run) => (
          <li key={run.run.key}>{sizeText(run, trans)}</li>
        ))}
      </ul>
    </section>
  );
}

function sizeText({ name, detail: { facts } }: ComparedRun, trans: TranslationBundle): string {
  const { size = 0, voxel = 0 } = facts;
  return trans.__('%1: %2³ voxels · %3 nm⁻¹ each', name, size, formatSignificant(voxel, 3));
}
