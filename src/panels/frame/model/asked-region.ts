import type { TranslationBundle } from '@jupyterlab/translation';
import { Check } from 'typebox/value';
import type { FrameLayout } from '../../../viewers/frame/frame-layout.ts';
import { nextPointed } from '../../../viewers/frame/move-view.ts';
import { regionAround } from '../../../viewers/frame/region/change-region.ts';
import {
  RegionShapeSchema,
  type FrameRegion,
  type RegionShape,
} from '../../../viewers/frame/region/frame-region.ts';

/** What a command says of a region, by the names of `FrameRegion`; other names are passed over. */
export type AskedRegion = Readonly<Record<string, unknown>>;

type Size = 'radius' | 'rows' | 'columns';
type Field = 'row' | 'column' | Size;

const FIELDS: readonly Field[] = ['row', 'column', 'radius', 'rows', 'columns'];

/** The sizes that a shape does not have. */
const FOREIGN: Readonly<Record<RegionShape, readonly Field[]>> = {
  circle: ['rows', 'columns'],
  rectangle: ['radius'],
};

/**
 * The region that is asked for, in whole pixels: around the beam where its place is missing, and of a usual size where
 * that is.
 *
 * @param now the region that is there: where nothing is asked it goes, or a circle comes.
 * @returns null for none.
 * @throws Error for a shape that there is none of, a size that the shape has not, and a number that cannot be.
 */
export function askedRegion(
  asked: AskedRegion,
  now: FrameRegion | null,
  layout: FrameLayout,
  trans: TranslationBundle,
): FrameRegion | null {
  const given = FIELDS.filter((field) => asked[field] !== undefined);
  const { shape = given.length > 0 || now === null ? 'circle' : 'none' } = asked;
  if (shape === 'none') {
    return null;
  }
  if (!Check(RegionShapeSchema, shape)) {
    throw new Error(
      trans.__('A region is a circle, a rectangle or none, not %1.', JSON.stringify(shape)),
    );
  }
  const foreign = given.find((field) => FOREIGN[shape].includes(field));
  if (foreign !== undefined) {
    throw new Error(
      shape === 'circle'
        ? trans.__('A circle has a "radius", not "%1".', foreign)
        : trans.__('A rectangle has "rows" and "columns", not "%1".', foreign),
    );
  }
  const whole = (field: Field, usual: number): number =>
    asked[field] === undefined ? usual : wholeNumber(field, asked[field], trans);
  const usual = regionAround(shape, nextPointed(layout, undefined, 0, 0), layout);
  if (usual.shape === 'circle') {
    const { row, column, radius } = usual;
    return {
      shape: 'circle',
      row: whole('row', row),
      column: whole('column', column),
      radius: whole('radius', radius),
    };
  }
  const [rows, columns] = [whole('rows', usual.rows), whole('columns', usual.columns)];
  // Around the same middle, however large.
  const first = (begin: number, count: number, wanted: number): number =>
    begin + Math.floor(count / 2) - Math.floor(wanted / 2);
  return {
    shape: 'rectangle',
    row: whole('row', first(usual.row, usual.rows, rows)),
    column: whole('column', first(usual.column, usual.columns, columns)),
    rows,
    columns,
  };
}

/** Places may lie outside of the picture, as those of a region that was moved to its edge. */
function wholeNumber(field: Field, value: unknown, trans: TranslationBundle): number {
  const number = typeof value === 'number' ? Math.round(value) : NaN;
  const isPlace = field === 'row' || field === 'column';
  if (Number.isSafeInteger(number) && (isPlace || number >= 1)) {
    return number;
  }
  const told = typeof value === 'number' ? String(value) : JSON.stringify(value);
  throw new Error(
    isPlace
      ? trans.__('"%1" of a region is the number of a pixel, not %2.', field, told)
      : trans.__('"%1" of a region is a number of pixels, at least 1, not %2.', field, told),
  );
}
