import { pathOf } from '../../../services/places/path-of.ts';
import type { PanelServices } from '../../panel.ts';
import { WorkerFrameReader } from '../data/frame-reader.ts';
import { readFrameArgs } from '../frame-args.ts';
import { FramePanel } from '../frame-panel.tsx';
import type { FramesContent } from './frame-output.ts';

/** The panel for a notebook's output. */
export async function createOutputPanel(
  { path, detector, frame, view }: FramesContent,
  services: PanelServices,
): Promise<FramePanel> {
  const args = readFrameArgs({
    path: await pathOf(path, services.places),
    ...(detector !== undefined && { detector: await pathOf(detector, services.places) }),
    ...(frame !== undefined && { frame }),
    ...(view !== undefined && { view }),
  });
  return new FramePanel(args, services, new WorkerFrameReader());
}
