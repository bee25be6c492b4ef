import { framePixels } from './canvas-painter.ts';
import type { Scene } from './frame-scene.ts';
import { paintOverlay } from './paint-overlay.ts';
import type { FrameRegion } from './region/frame-region.ts';
import { paintRegion } from './region/paint-region.ts';

/** All of a scene on one canvas, as it is saved. */
export function paintScene(
  canvas: HTMLCanvasElement,
  { picture, overlay }: Scene,
  { voxels, region, scale }: { voxels: string; region: FrameRegion | null; scale: number },
): void {
  const context = canvas.getContext('2d');
  if (context) {
    context.putImageData(framePixels(picture), 0, 0);
    paintOverlay(context, { ...overlay, voxels, pointed: undefined }, scale);
    if (region) {
      paintRegion(context, overlay.place, region, scale);
    }
  }
}
