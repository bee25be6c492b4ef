import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { planePixels, type PlaneColours } from '../../../viewers/colours/plane-colours.ts';
import { shownSquare } from '../model/shown-part.ts';

export interface PlaneCanvasProps {
  readonly label: string;
  /** What stands below it. */
  readonly caption: ReactNode;
  /** size^2 values, row by row. */
  readonly values: Float32Array;
  readonly size: number;
  readonly colours: PlaneColours;
  /** 0 for pixels that are left clear. */
  readonly isShown?: Uint8Array;
  /** Half of the edge of the shown part around the middle, pixels; all by default. */
  readonly half?: number;
  /** An outline in steps of a pixel. */
  readonly outline?: string | undefined;
}

/** A plane, its first axis down. */
export function PlaneCanvas(props: PlaneCanvasProps): ReactElement {
  const { label, caption, values, size, colours, isShown, outline } = props;
  const { first, edge } = shownSquare(size, props.half);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) {
      const image = new ImageData(planePixels(values, colours, isShown), size, size);
      context.clearRect(0, 0, edge, edge);
      context.putImageData(image, -first, -first);
    }
  }, [values, size, colours, isShown, edge, first]);
  return (
    <figure className="dfl-PlaneCanvas">
      <div role="img" aria-label={label}>
        <canvas ref={canvas} width={edge} height={edge} />
        {outline !== undefined && (
          <svg viewBox={`${first} ${first} ${edge} ${edge}`} aria-hidden="true">
            <path d={outline} />
          </svg>
        )}
      </div>
      <figcaption>
        <span className="dfl-PlaneCanvas-name">{label}</span>
        <span className="dfl-caption">{caption}</span>
      </figcaption>
    </figure>
  );
}
