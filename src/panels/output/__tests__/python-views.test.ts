import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { FrameStateSchema } from '../../../viewers/frame/frame-state.ts';
import { VolumeStateSchema } from '../../../viewers/volume/volume-state.ts';
import { RunViewStateSchema } from '../../run/model/view-state.ts';

/** The names that a module of the Python package takes for a view. */
function viewOf(module: string): readonly string[] {
  const text = readFileSync(`jupyterlab_damselfly/${module}.py`, 'utf8');
  const view = /^VIEW = \($(.*?)^\)$/ms.exec(text)?.[1] ?? '';
  return Array.from(view.matchAll(/"(\w+)"/g), ([, name]) => name);
}

test.each([
  ['frame_output', FrameStateSchema],
  ['run_output', RunViewStateSchema],
  ['volume_output', VolumeStateSchema],
])('show() takes what the view of %s keeps, and nothing else', (module, { properties }) => {
  expect(viewOf(module).toSorted()).toEqual(Object.keys(properties).toSorted());
});
