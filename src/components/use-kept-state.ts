import { useEffect, useRef } from 'react';
import { toldState } from './told-states.ts';

/** A drag ends before its state is kept, milliseconds. */
const REST_MS = 200;

/**
 * Keeps what the user does in a viewer once it rests: every step of a drag would write the layout.
 *
 * @returns to be called whenever the viewer's state has changed by itself.
 */
export function useKeptState<State extends object>(
  keep: (state: State) => void,
): (viewer: { readonly state: State }) => void {
  const latest = useRef(keep);
  latest.current = keep;
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const waiting = useRef<() => void>();
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      // What the user did last is kept also where the view goes at once; its viewer is still there.
      waiting.current?.();
    },
    [],
  );
  return (viewer) => {
    clearTimeout(timer.current);
    waiting.current = () => {
      waiting.current = undefined;
      latest.current(toldState(viewer));
    };
    timer.current = setTimeout(waiting.current, REST_MS);
  };
}
