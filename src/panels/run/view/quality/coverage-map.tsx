import {
  HALF_SPHERE_CELLS,
  type SphereCell,
} from '@damselfly/compute/quality/half-sphere-cells.ts';
import type { IterationQuality } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { useState, type ReactElement } from 'react';
import { formatInteger, formatSignificant, useTranslation } from '../../../../components/index.ts';
import { colourTable } from '../../../../viewers/colours/colour-table.ts';

const RADIUS = 64;

/** Cells with so many times the expected frames, and more, have the last colour. */
const MOST = 3;

const COLOURS = colourTable('viridis');

/** From which sides the particles were seen: the half sphere from above, in cells of about equal size. */
export function CoverageMap({
  coverage: { frames, expected },
}: {
  readonly coverage: NonNullable<IterationQuality['coverage']>;
}): ReactElement {
  const trans = useTranslation();
  const [pointed, setPointed] = useState<number>();
  const isTried = (cell: number): boolean => expected[cell] > 0;
  const empty = frames.filter((count, cell) => count === 0 && isTried(cell)).length;
  return (
    <figure className="dfl-CoverageMap">
      <figcaption>
        <span>{trans.__('Views of the particle')}</span>
        <span className="dfl-caption">
          {pointed === undefined
            ? trans._n('%1 side without a frame', '%1 sides without a frame', empty)
            : cellText(frames[pointed], expected[pointed], trans)}
        </span>
      </figcaption>
      <svg
        width={2 * RADIUS + 2}
        height={2 * RADIUS + 2}
        viewBox={`${-RADIUS - 1} ${-RADIUS - 1} ${2 * RADIUS + 2} ${2 * RADIUS + 2}`}
        role="img"
        aria-label={trans.__(
          'Directions of the beam over the model: %1 of %2 have no frame',
          empty,
          HALF_SPHERE_CELLS.filter((_, cell) => isTried(cell)).length,
        )}
        onPointerLeave={() => {
          setPointed(undefined);
        }}
      >
        {HALF_SPHERE_CELLS.map((cell, index) => (
          <path
            key={index}
            d={cellPath(cell)}
            fill={isTried(index) ? colourOf(frames[index] / expected[index]) : 'none'}
            onPointerMove={() => {
              setPointed(index);
            }}
          />
        ))}
      </svg>
      <div className="dfl-caption">
        {trans.__('Beam over the model, seen along z; brighter means more frames than expected')}
      </div>
    </figure>
  );
}

function cellText(frames: number, expected: number, trans: TranslationBundle): string {
  return expected > 0
    ? trans.__('%1 frames, %2 expected', formatInteger(frames), formatSignificant(expected, 2))
    : trans.__('no orientation of this side was tried');
}

function colourOf(ratio: number): string {
  const [red, green, blue] = COLOURS.subarray(4 * Math.round(255 * Math.min(1, ratio / MOST)));
  return `rgb(${red} ${green} ${blue})`;
}

/** In the equal-area projection around z: as much of the picture as of the sphere. */
function cellPath({ polar, azimuth }: SphereCell): string {
  const [inner, outer] = polar.map((angle) => RADIUS * Math.SQRT2 * Math.sin(angle / 2));
  const [from, to] = azimuth;
  const at = (radius: number, angle: number): string =>
    `${(radius * Math.cos(angle)).toFixed(2)} ${(-radius * Math.sin(angle)).toFixed(2)}`;
  const isLarge = to - from > Math.PI ? 1 : 0;
  return [
    `M ${at(inner, from)} L ${at(outer, from)}`,
    `A ${outer} ${outer} 0 ${isLarge} 0 ${at(outer, to)}`,
    `L ${at(inner, to)}`,
    ...(inner > 0 ? [`A ${inner} ${inner} 0 ${isLarge} 1 ${at(inner, from)}`] : []),
    'Z',
  ].join(' ');
}
