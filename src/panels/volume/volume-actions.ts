import { hostedPanel } from '../hosted-panel.ts';
import type { Panel } from '../panel.ts';

/** What a volume panel saves: pictures, movies, surfaces, the volume itself, and how it is looked at. */
export const EXPORT_FORMATS = [
  'png',
  'png-transparent',
  'html',
  'turntable',
  'layers',
  'mrc',
  'cxi',
  'stl',
  'ply',
  'glb',
  'json',
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How pictures and movies are saved. */
export interface SavedPicture {
  /** Of pictures: pixels per CSS pixel. */
  readonly scale: number;
  /** With axes, scale bar, colour bar and what else lies over the picture. */
  readonly hasOverlay: boolean;
}

/** What commands ask of the volume panel in front. */
export interface VolumeActions {
  save(format: ExportFormat, picture: SavedPicture): Promise<void>;
}

export interface WithVolume extends Panel {
  readonly volume: VolumeActions;
}

/** What can be asked of the volume panel that a tab of the main area holds, where it holds one. */
export function volumeIn(tab: unknown): VolumeActions | undefined {
  const panel = hostedPanel(tab);
  return panel && isVolumePanel(panel) ? panel.volume : undefined;
}

/** By what it has: its class is loaded with the first panel. */
function isVolumePanel(panel: Panel): panel is WithVolume {
  return 'volume' in panel;
}
