import { pathOf } from '../../../services/places/path-of.ts';
import type { PanelServices } from '../../panel.ts';
import { WorkerVolumeReader } from '../data/volume-reader.ts';
import { readVolumeArgs } from '../volume-args.ts';
import { VolumePanel } from '../volume-panel.tsx';
import type { OutputContent } from './output-content.ts';

/** The panel for a notebook's output: without its inspector, for which there is no room. */
export async function createOutputPanel(
  { path, dataset, other, companions, support, view }: OutputContent,
  services: PanelServices,
): Promise<VolumePanel> {
  const args = readVolumeArgs({
    path: await pathOf(path, services.places),
    ...(dataset !== undefined && { dataset }),
    ...(other !== undefined && { other: await pathOf(other, services.places) }),
    ...(support !== undefined && { support: await pathOf(support, services.places) }),
    ...(companions !== undefined && { companions }),
    view: { inspector: false, ...view },
  });
  return new VolumePanel(args, services, () => new WorkerVolumeReader());
}
