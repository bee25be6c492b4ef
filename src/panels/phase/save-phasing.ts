import type { TranslationBundle } from '@jupyterlab/translation';
import { saveBlob } from '../../components/save-blob.ts';
import { fileNameFor } from '../../services/runs/file-name-for.ts';
import type { PhaseModel } from './model/phase-model.ts';
import type { PhaseFormat } from './phase-actions.ts';
import { phasePicture } from './phase-picture.ts';

/** Saves what was phased through the browser. @throws Error before anything was; what writing throws. */
export async function savePhasing(
  model: PhaseModel,
  format: PhaseFormat,
  trans: TranslationBundle,
): Promise<void> {
  const { id, classes, phasing, number, runName } = model;
  const { phased, phaser } = phasing;
  if (classes === undefined || phased === undefined) {
    throw new Error(trans.__('Nothing was phased yet: begin with "Start phasing".'));
  }
  const { iteration, isExact, size } = classes;
  const stem = `${fileNameFor(runName)}-${String(iteration).padStart(3, '0')}`;
  const name = `${stem}-class-${number}.${format}`;
  const blob =
    format === 'h5'
      ? await phaser.hdf5(name, { run: runName, id, iteration, isExact })
      : await phasePicture({ size, phased });
  saveBlob(blob, name);
}
