import type { CommonLines } from '@damselfly/compute/classes/common-lines.ts';
import type { ColourMapName } from '../../../viewers/colours/colour-map-name.ts';
import { colourTable } from '../../../viewers/colours/colour-table.ts';
import type { CommonLinesState } from './view-state.ts';

/** What the points of classes are coloured by. */
export interface PointColours {
  readonly map: ColourMapName;
  /** Values at the ends of the map. */
  readonly low: number;
  readonly high: number;
  /** One for each point, as CSS. */
  readonly colours: readonly string[];
}

/** The third component, which has signs, or how many frames a class stands for; undefined where nobody knows. */
export function pointColours(
  { scores, numbers }: CommonLines,
  colour: CommonLinesState['colour'],
  occupancies: readonly number[] | undefined,
): PointColours | undefined {
  if (colour === 'component') {
    const most = scores[2].reduce((far, value) => Math.max(far, Math.abs(value)), 0);
    return coloured([...scores[2]], 'coolwarm', -most, most);
  }
  if (occupancies === undefined) {
    return undefined;
  }
  const values = numbers.map((number) => occupancies[number]);
  return coloured(values, 'viridis', 0, Math.max(...values, Number.MIN_VALUE));
}

function coloured(
  values: readonly number[],
  map: ColourMapName,
  low: number,
  high: number,
): PointColours {
  const table = colourTable(map);
  const colours = values.map((value) => {
    const place = high > low ? (value - low) / (high - low) : 0.5;
    const at = 4 * Math.round(255 * Math.min(Math.max(place, 0), 1));
    return `rgb(${table[at]} ${table[at + 1]} ${table[at + 2]})`;
  });
  return { map, low, high, colours };
}
