import { expect, test } from 'vitest';
import { nearestNeighbours } from '../../src/classify/nearest-neighbours.ts';
import { joiningLinks, neighbourGraph, piecesOf } from '../../src/classify/neighbour-graph.ts';
import { randomNumbers } from '../support/random-problem.ts';

const random = randomNumbers(7);

test.each([
  [1, 1, 3],
  [2, 1, 1],
  [17, 3, 4],
  [40, 5, 39],
  [40, 5, 100],
])('of %i rows of %i values the %i nearest', async (rows, width, count) => {
  // Few values, so that distances are equal.
  const values = Float32Array.from({ length: rows * width }, () => Math.floor(4 * random()));
  const found = await nearestNeighbours(values, width, count);
  const row = (at: number) => values.subarray(at * width, (at + 1) * width);
  expect(found.count).toBe(Math.min(count, rows - 1));
  for (let i = 0; i < rows; i++) {
    const truth = [...Array(rows).keys()]
      .filter((other) => other !== i)
      .map((other) => ({
        other,
        distance: row(i).reduce((sum, value, k) => sum + (value - row(other)[k]) ** 2, 0),
      }))
      .sort((a, b) => a.distance - b.distance || a.other - b.other)
      .slice(0, found.count)
      .map(({ other }) => other);
    expect([...found.indices.subarray(i * found.count, (i + 1) * found.count)]).toEqual(truth);
  }
});

test('ends where it is called off', async () => {
  const ended = AbortSignal.abort(new Error('called off'));
  await expect(nearestNeighbours(new Float32Array(30), 3, 2, { signal: ended })).rejects.toThrow(
    'called off',
  );
});

test('the graph is symmetric: 1 where both are neighbours, a half where one is', async () => {
  const values = Float32Array.of(0, 1, 3, 7);
  const { offsets, columns, weights } = neighbourGraph(await nearestNeighbours(values, 1, 1));
  const matrix = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
  for (let row = 0; row < 4; row++) {
    for (let at = offsets[row]; at < offsets[row + 1]; at++) {
      matrix[row][columns[at]] = weights[at];
    }
  }
  expect(matrix).toEqual([
    [0, 1, 0, 0],
    [1, 0, 0.5, 0],
    [0, 0.5, 0, 0.5],
    [0, 0, 0.5, 0],
  ]);
});

test('pieces are told apart, and joined where they are nearest', async () => {
  // Around 0, 100 and 130.
  const values = Float32Array.of(0, 1, 2, 100, 101, 102, 130, 131, 132);
  const neighbours = await nearestNeighbours(values, 1, 1);
  const pieces = piecesOf(neighbourGraph(neighbours));
  expect([...pieces]).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
  const links = joiningLinks(pieces, values, 1);
  expect(links).toEqual([
    [2, 3],
    [5, 6],
  ]);
  expect([...piecesOf(neighbourGraph(neighbours, links))]).toEqual(Array(9).fill(0));
});
