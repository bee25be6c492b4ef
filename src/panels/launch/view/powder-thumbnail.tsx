import type { Powder } from '@damselfly/remote/http';
import { useEffect, useRef, type ReactElement } from 'react';
import { formatInteger, formatSignificant, useTranslation } from '../../../components/index.ts';
import { colourTable } from '../../../viewers/colours/colour-table.ts';

/** The sum of the frames that were looked at, as the detector saw them: shows at a glance what is in a file. */
export function PowderThumbnail({ powder }: { readonly powder: Powder }): ReactElement {
  const trans = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { edge, codes, frames, most } = powder;
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(picture(edge, codes), 0, 0);
  }, [edge, codes]);
  const summary = trans.__(
    'Sum of %1 frames on the detector, logarithmic; at most %2 photons per frame and pixel',
    formatInteger(frames),
    formatSignificant(most, 2),
  );
  return (
    <div className="dfl-PowderThumbnail" role="img" aria-label={summary} title={summary}>
      <canvas ref={canvas} width={edge} height={edge} />
    </div>
  );
}

/** Cells without a pixel stay transparent: the canvas is black behind them. */
function picture(edge: number, codes: string): ImageData {
  const table = colourTable('inferno');
  const image = new ImageData(edge, edge);
  Array.from(atob(codes), (byte) => byte.charCodeAt(0)).forEach((code, cell) => {
    if (code > 0) {
      image.data.set(table.subarray(4 * code, 4 * code + 4), 4 * cell);
    }
  });
  return image;
}
