import { DEFAULT_DIRECTIONS } from '@damselfly/compute/classes/default-sampling.ts';
import { JSONExt, type ReadonlyPartialJSONObject } from '@lumino/coreutils';
import * as Type from 'typebox';
import { Check } from 'typebox/value';
import {
  ClassesStateSchema,
  DEFAULT_CLASSES_STATE,
} from '../../../viewers/classes/classes-state.ts';
import { DEFAULT_SLICES_STATE, SlicesStateSchema } from '../../../viewers/slices/slices-state.ts';
import { DEFAULT_VOLUME_STATE, VolumeStateSchema } from '../../../viewers/volume/volume-state.ts';

/** Lines over half a turn that can be chosen: one in 15° to four in a degree. */
export const LEAST_DIRECTIONS = 12;
export const MOST_DIRECTIONS = 720;

const TileNameSchema = Type.Union([
  Type.Literal('convergence'),
  Type.Literal('slices'),
  Type.Literal('model'),
  Type.Literal('classes'),
  Type.Literal('details'),
]);

/** The tiles of a run panel, in their order. */
export type TileName = Type.Static<typeof TileNameSchema>;

const DetailTabSchema = Type.Union([
  Type.Literal('log'),
  Type.Literal('files'),
  Type.Literal('history'),
  Type.Literal('steer'),
  Type.Literal('quality'),
  Type.Literal('frames'),
]);

/** How classes are compared along their common lines. */
const CommonLinesStateSchema = Type.Object({
  /** Lines over half a turn. */
  directions: Type.Integer({ minimum: LEAST_DIRECTIONS, maximum: MOST_DIRECTIONS }),
  /** Where lines begin, pixels from the centre; `auto` follows the size of the classes. */
  leastRadius: Type.Union([Type.Literal('auto'), Type.Integer({ minimum: 0 })]),
  weighting: Type.Union([Type.Literal('alike'), Type.Literal('intensity')]),
  /** What colours the points. */
  colour: Type.Union([Type.Literal('component'), Type.Literal('occupancy')]),
});

export type CommonLinesState = Type.Static<typeof CommonLinesStateSchema>;

/** What the user has chosen in a run panel: JSON, kept in the layout. */
export const RunViewStateSchema = Type.Object({
  /** The iteration that is shown, 0 for the start model; `latest` follows the run. */
  iteration: Type.Union([Type.Literal('latest'), Type.Integer({ minimum: 0 })]),
  /** Which of several volumes is shown. */
  mode: Type.Integer({ minimum: 0 }),
  /** What the model can be shown together with; whether it is, says its own state. */
  companions: Type.Union([Type.Literal('previous'), Type.Literal('modes')]),
  /** The tile that fills the panel. */
  maximised: Type.Union([TileNameSchema, Type.Null()]),
  /** The tile that a narrow panel shows. */
  narrowTile: TileNameSchema,
  tab: DetailTabSchema,
  slices: SlicesStateSchema,
  model: VolumeStateSchema,
  classes: ClassesStateSchema,
  /** Whether classes lie in a grid, or by their common lines. */
  classesBy: Type.Union([Type.Literal('grid'), Type.Literal('lines')]),
  commonLines: CommonLinesStateSchema,
});

export type RunViewState = Type.Static<typeof RunViewStateSchema>;

const DEFAULT_VIEW_STATE: RunViewState = {
  iteration: 'latest',
  mode: 0,
  companions: 'previous',
  maximised: null,
  narrowTile: 'convergence',
  tab: 'log',
  slices: DEFAULT_SLICES_STATE,
  model: DEFAULT_VOLUME_STATE,
  classes: DEFAULT_CLASSES_STATE,
  classesBy: 'grid',
  commonLines: {
    directions: DEFAULT_DIRECTIONS,
    leastRadius: 'auto',
    weighting: 'alike',
    colour: 'component',
  },
};

/** What viewers were chosen to show: by far the most of a view, and nearly all of it as it is from the start. */
const VIEWERS = ['slices', 'model', 'classes', 'commonLines'] as const;

/**
 * What a layout or a link holds, over what was shown `before`; that alone where it does not fit, as it may
 * have been written by another version. What a viewer's part of it leaves out is as it is from the start.
 */
export function readViewState(value: unknown, before = DEFAULT_VIEW_STATE): RunViewState {
  const view = isObject(value) ? { ...before, ...wholeParts(value) } : before;
  return Check(RunViewStateSchema, view) ? view : before;
}

/** A view without what viewers show from the start, for a short link; `readViewState` adds it again. */
export function shortView(view: ReadonlyPartialJSONObject): ReadonlyPartialJSONObject {
  const parts = VIEWERS.flatMap((name) => {
    const part = view[name];
    if (part === undefined || !JSONExt.isObject(part)) {
      return [];
    }
    const usual: ReadonlyPartialJSONObject = { ...DEFAULT_VIEW_STATE[name] };
    const own = Object.entries(part).filter(
      ([key, chosen]) => chosen !== undefined && !JSONExt.deepEqual(chosen, usual[key] ?? null),
    );
    return [[name, Object.fromEntries(own)] as const];
  });
  return { ...view, ...Object.fromEntries(parts) };
}

function wholeParts(value: object): object {
  const parts = Object.entries(value).map(
    ([name, part]: [string, unknown]): readonly [string, unknown] => {
      const viewer = VIEWERS.find((known) => known === name);
      return [name, viewer && isObject(part) ? { ...DEFAULT_VIEW_STATE[viewer], ...part } : part];
    },
  );
  return Object.fromEntries<unknown>(parts);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
