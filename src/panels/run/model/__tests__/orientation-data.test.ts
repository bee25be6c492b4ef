import { nullTranslator } from '@jupyterlab/translation';
import { expect, it } from '@jest/globals';
import type { RunDetail } from '@damselfly/remote/http';
import type { RasterData } from '../../../../viewers/raster/raster-data.ts';
import { FakeSource } from '../../__tests__/fake-source.ts';
import { orientationData } from '../orientation-data.ts';

const trans = nullTranslator.load('test');

/** The raster of a run of two iterations, of which three columns have come. */
async function rasterOf(change: (run: RunDetail) => Partial<RunDetail> = () => ({})) {
  const run = await new FakeSource().detail();
  const values = new Map([1, 2, 3].map((iteration) => [iteration, Int32Array.of(0, 5, 10)]));
  const data = orientationData({ ...run, ...change(run) }, { values, failed: new Map() }, trans);
  if (data === undefined) {
    throw new Error('rotations are known');
  }
  return data;
}

const endsOf = ({ labels }: RasterData): readonly string[] => labels.ends;

it('holds back what is of an iteration that is not told, and counts the others', async () => {
  const data = await rasterOf();
  expect([...data.columns.keys()]).toEqual([1, 2]);
  expect(data.summary).toBe('Most likely orientation of 600 frames in 2 iterations');
  expect([...data.rotations]).toEqual([
    [1, 3240],
    [2, 3240],
  ]);
  expect(endsOf(data)).toEqual(['Rotation 0', '3\u202f239']);
});

it('counts the rotations of each iteration, and says that colours are of them', async () => {
  const data = await rasterOf(({ rows }) => ({
    rows: [rows[0], { ...rows[1], rotationCount: 60 }],
  }));
  expect([...data.rotations.values()]).toEqual([3240, 60]);
  expect(endsOf(data)).toEqual(['Rotation 0', 'last of its iteration']);
});

it('sorts each iteration by mode with its own rotations: unrotated modes come after these', async () => {
  const data = await rasterOf(({ rows }) => ({
    facts: { frames: 3, modes: 3, stillModes: 1 },
    rows: [
      { ...rows[0], rotationCount: 10 },
      { ...rows[1], rotationCount: 5 },
    ],
  }));
  expect([...data.rotations.values()]).toEqual([21, 11]);
  expect([...data.columns.values()].map((column) => [...column])).toEqual([
    [0, 12, 5],
    [0, 7, 10],
  ]);
});
