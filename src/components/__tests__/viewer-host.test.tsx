import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { act, render, type RenderResult } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import type { Viewer } from '../../viewers/viewer.ts';
import { useKeptState } from '../use-kept-state.ts';
import { ViewerHost } from '../viewer-host.tsx';

interface Seen {
  readonly camera: number;
  readonly level: number;
}
interface SeenEvents {
  readonly change: undefined;
}

/** A viewer that is nothing but its state. */
class SeenViewer implements Viewer<string, Seen, SeenEvents> {
  #state: Seen = { camera: 0, level: 0 };
  #changed: () => void = jest.fn();
  readonly mount = jest.fn();
  readonly update = jest.fn();
  readonly screenshot = jest.fn<() => Promise<Blob>>();
  readonly dispose = jest.fn();

  get state(): Seen {
    return this.#state;
  }

  set state(change: Partial<Seen>) {
    this.#state = { ...this.#state, ...change };
  }

  on(_: 'change', listener: (event: undefined) => void): () => void {
    this.#changed = () => {
      listener(undefined);
    };
    return jest.fn();
  }

  /** As a user does. */
  turn(camera: number): void {
    this.state = { camera };
    this.#changed();
  }
}

let viewer: SeenViewer;
let choose: (change: Partial<Seen>) => void;
let show: (state: Seen) => void;

function Panel(): ReactElement {
  const [state, setState] = useState<Seen>({ camera: 0, level: 0 });
  const keep = useKeptState<Seen>(setState);
  show = setState;
  choose = (change) => {
    setState({ ...state, ...change });
  };
  return (
    <ViewerHost<string, Seen, SeenEvents>
      create={() => Promise.resolve(viewer)}
      data=""
      state={state}
      onMount={(made) => {
        made.on('change', () => {
          keep(made);
        });
      }}
      className=""
    />
  );
}

async function open(): Promise<RenderResult> {
  viewer = new SeenViewer();
  return await act(() => Promise.resolve(render(<Panel />)));
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('what a viewer told of itself does not turn it back when it comes late', async () => {
  await open();
  act(() => {
    viewer.turn(1);
    jest.runAllTimers();
    // Before what was kept has been drawn.
    viewer.turn(2);
  });
  expect(viewer.state.camera).toBe(2);
});

test('what a viewer did last is kept where its view goes at once', () => {
  const kept = jest.fn();
  function Tile(): ReactElement {
    keepOfTile = useKeptState<Seen>(kept);
    return <div />;
  }
  let keepOfTile: (viewer: SeenViewer) => void = jest.fn();
  const { unmount } = render(<Tile />);
  const seen = new SeenViewer();
  seen.state = { camera: 3 };
  keepOfTile(seen);
  unmount();
  expect(kept).toHaveBeenCalledWith({ camera: 3, level: 0 });
  jest.runAllTimers();
  expect(kept).toHaveBeenCalledTimes(1);
});

test('what is chosen beside a viewer changes nothing else of it', async () => {
  await open();
  act(() => {
    viewer.turn(1);
    choose({ level: 5 });
  });
  expect(viewer.state).toEqual({ camera: 1, level: 5 });
  act(() => {
    jest.runAllTimers();
  });
  act(() => {
    choose({ camera: 0 });
  });
  expect(viewer.state).toEqual({ camera: 0, level: 5 });
});

test('what a viewer told is set again after something else was shown', async () => {
  await open();
  act(() => {
    viewer.turn(1);
  });
  const told = viewer.state;
  act(() => {
    jest.runAllTimers();
    // In the same drawing, as an iteration that is seen otherwise may come just then.
    show({ ...told, level: 5 });
  });
  expect(viewer.state).toEqual({ camera: 1, level: 5 });
  act(() => {
    show(told);
  });
  expect(viewer.state).toEqual({ camera: 1, level: 0 });
});
