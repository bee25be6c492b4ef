import { expect, jest, test } from '@jest/globals';
import { renderHook } from '@testing-library/react';
import { RunService } from '../../../services/runs/run-service.ts';
import { FakeSource } from '../../run/__tests__/fake-source.ts';
import type { IPlaces } from '../../../services/places/tokens.ts';
import { TreeModel } from '../data/tree-model.ts';
import { useFreshTree } from '../data/use-fresh-tree.ts';

const unused = (): never => {
  throw new Error('A tree does not ask for this.');
};

test('the tree is read anew when a run has gone on', () => {
  jest.useFakeTimers();
  const status = jest.fn<IPlaces['status']>(() =>
    Promise.resolve({ version: '0', roots: [], engines: [] }),
  );
  const model = new TreeModel({
    status,
    refresh: unused,
    list: unused,
    runAt: unused,
    readText: unused,
    toGateway: unused,
    toContents: unused,
  });
  const source = new FakeSource();
  const runs = new RunService();
  runs.addSource(source);
  const { rerender, unmount } = renderHook(() => {
    useFreshTree(model, runs, true);
  });
  jest.advanceTimersByTime(1000);
  expect(status).toHaveBeenCalledTimes(1);
  rerender();
  jest.advanceTimersByTime(1000);
  expect(status).toHaveBeenCalledTimes(1);
  source.tell({ iteration: 3 });
  rerender();
  jest.advanceTimersByTime(1000);
  expect(status).toHaveBeenCalledTimes(2);
  unmount();
  jest.advanceTimersByTime(100_000);
  expect(status).toHaveBeenCalledTimes(2);
  jest.useRealTimers();
});
