import { textTable } from '../support/text-table.ts';
import type { DrawingMeasure } from './measure-drawing.ts';
import type { LifeMeasure } from './measure-life.ts';
import type { SizeMeasure } from './measure-sizes.ts';
import type { SurfaceMeasure } from './measure-surfaces.ts';

/** Where nothing was measured. */
const NONE = '';

/** The last column is the update over that of the first, ours, in the same run. */
export function drawingTable(measures: readonly DrawingMeasure[]): string {
  const rows = measures.map(({ title, first, update, turn }) => [
    title,
    first.toFixed(0),
    update.toFixed(0),
    turn?.toFixed(0) ?? NONE,
    (update / measures[0].update).toFixed(1),
  ]);
  return textTable(['viewer', 'first', 'update', 'turn', 'update / ours'], rows);
}

export function lifeTable(measures: readonly LifeMeasure[]): string {
  const head = [
    'viewer',
    'growth in 40 updates MB',
    'kept of it MB',
    'idle CPU ms / s',
    'levels / s',
  ];
  const rows = measures.map(({ title, growth, kept, idle, levels }) => [
    title,
    growth?.toFixed(0) ?? NONE,
    kept?.toFixed(0) ?? NONE,
    idle.toFixed(0),
    levels?.toFixed(1) ?? NONE,
  ]);
  return textTable(head, rows);
}

export function surfaceTable(measures: readonly SurfaceMeasure[]): string {
  const head = ['voxels', 'triangles', 'WASM', 'WASM, new volume', 'JS, unlit', 'JS'];
  const rows = measures.map(({ size, triangles, fast, fastAnew, plain, plainLit }) => [
    `${size}³`,
    String(triangles),
    ...[fast, fastAnew, plain, plainLit].map((milliseconds) => milliseconds.toFixed(1)),
  ]);
  return textTable(head, rows);
}

export function sizeTable(measures: readonly SizeMeasure[]): string {
  const rows = measures.map(({ title, first, later }) => [
    title,
    first.toFixed(0),
    later.toFixed(0),
  ]);
  return textTable(['viewer', 'kB gzipped', 'loaded later'], rows);
}
