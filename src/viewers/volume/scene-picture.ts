import { backendError } from '@damselfly/compute/errors.ts';
import { canvasBlob } from '../canvas-blob.ts';
import { cssVariable } from '../dom.ts';

/**
 * The scene on its background as PNG.
 *
 * @param draw draws it anew with so many pixels per CSS pixel: what a canvas shows is gone after a frame.
 * @throws Backend where there is nothing to draw with.
 */
export function scenePicture(
  stage: HTMLElement,
  scale: number,
  draw: (ratio: number) => HTMLCanvasElement | undefined,
): Promise<Blob> {
  const drawn = draw(scale);
  const picture = document.createElement('canvas');
  const context = picture.getContext('2d');
  if (!drawn || !context) {
    return Promise.reject(
      backendError({
        backend: 'WebGL',
        operation: 'taking a picture',
        reason: 'there is no 3D view now; wait until it shows a surface',
      }),
    );
  }
  picture.width = drawn.width;
  picture.height = drawn.height;
  context.fillStyle = cssVariable(stage, '--dfl-scene');
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(drawn, 0, 0);
  return canvasBlob(picture);
}
