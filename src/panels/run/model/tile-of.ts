import type { ModelKind } from '@damselfly/remote/http';
import type { TileName } from './view-state.ts';

const INSTEAD: Readonly<Record<ModelKind, Readonly<Partial<Record<TileName, TileName>>>>> = {
  planes: { slices: 'classes', model: 'classes' },
  volumes: { classes: 'model' },
};

/** The tile that stands where the chosen one would: what the models are may be known later. */
export function tileOf<Chosen extends TileName | null>(
  chosen: Chosen,
  kind: ModelKind,
): TileName | Chosen {
  return chosen === null ? chosen : (INSTEAD[kind][chosen] ?? chosen);
}
