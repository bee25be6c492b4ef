import { backendError } from '@damselfly/compute/errors.ts';

/** The picture of a canvas as PNG. @throws Backend where the browser makes none, as of one too large. */
export function canvasBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) {
        resolve(blob);
      } else {
        const size = `${canvas.width} x ${canvas.height} pixels`;
        reject(
          backendError({
            backend: '2D canvas',
            operation: 'saving the picture',
            reason: `the browser made none of ${size}; take a smaller one`,
          }),
        );
      }
    });
  });
}
