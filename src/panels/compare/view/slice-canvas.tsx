import type { CubicGrid } from '@damselfly/compute/volume/cubic-grid.ts';
import { useEffect, useRef, type ReactElement } from 'react';
import { colourTable } from '../../../viewers/colours/colour-table.ts';

/** Decades below the brightest voxel that the colours span. */
const DECADES = 4;

/** One layer across z of a volume, in logarithmic colours; x runs down, y to the right. */
export function SliceCanvas({
  grid: { size, data },
  layer,
  label,
}: {
  readonly grid: CubicGrid;
  readonly layer: number;
  readonly label: string;
}): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) {
      return;
    }
    const most = largestOf(data);
    const table = new Uint32Array(colourTable('inferno').buffer);
    const pixels = new Uint32Array(size * size);
    for (let pixel = 0; pixel < pixels.length; pixel++) {
      const value = data[pixel * size + layer] / most;
      const place = value > 0 ? 1 + Math.log10(value) / DECADES : 0;
      pixels[pixel] = table[Math.round(255 * Math.max(0, Math.min(1, place)))];
    }
    context.putImageData(new ImageData(new Uint8ClampedArray(pixels.buffer), size, size), 0, 0);
  }, [size, data, layer]);
  return (
    <figure className="dfl-Compare-slice">
      <div role="img" aria-label={label}>
        <canvas ref={canvas} width={size} height={size} />
      </div>
      <figcaption className="dfl-caption">{label}</figcaption>
    </figure>
  );
}

function largestOf(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    most = Math.max(most, values[i]);
  }
  return most;
}
