import { backendError } from '@damselfly/compute/errors.ts';
import { canvasBlob } from '../../canvas-blob.ts';

/**
 * The scene as PNG.
 *
 * @param background a CSS colour, or none.
 * @param draw draws it anew with so many pixels per CSS pixel: what a canvas shows is gone after a frame.
 * @param finish paints over it.
 * @throws Backend where there is nothing to draw with.
 */
export function scenePicture(
  background: string | undefined,
  scale: number,
  draw: (ratio: number) => HTMLCanvasElement | undefined,
  finish: (context: CanvasRenderingContext2D) => void,
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
  if (background !== undefined) {
    context.fillStyle = background;
    context.fillRect(0, 0, picture.width, picture.height);
  }
  context.drawImage(drawn, 0, 0);
  finish(context);
  return canvasBlob(picture);
}
