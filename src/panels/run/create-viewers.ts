import type { TranslationBundle } from '@jupyterlab/translation';
import { classesLabels } from '../../components/viewer-labels/classes-labels.ts';
import type { RunViewers } from './run-viewers.ts';
import { slicesLabels } from '../../components/viewer-labels/slices-labels.ts';
import { volumeLabels } from '../../components/viewer-labels/volume-labels.ts';

/** The viewers as the application shows them. */
export function createViewers(trans: TranslationBundle): RunViewers {
  return {
    convergence: async () => {
      const { ConvergenceViewer } = await import('../../viewers/charts/convergence-viewer.ts');
      return new ConvergenceViewer();
    },
    orientations: async () => {
      const { RasterViewer } = await import('../../viewers/raster/raster-viewer.ts');
      return new RasterViewer();
    },
    slices: async () => {
      const { SlicesViewer } = await import('../../viewers/slices/slices-viewer.ts');
      return new SlicesViewer({ labels: slicesLabels(trans) });
    },
    classes: async () => {
      const { ClassesViewer } = await import('../../viewers/classes/classes-viewer.ts');
      return new ClassesViewer({ labels: classesLabels(trans) });
    },
    model: async () => {
      const { VolumeViewer } = await import('../../viewers/volume/volume-viewer.ts');
      return new VolumeViewer({ labels: volumeLabels(trans) });
    },
  };
}
