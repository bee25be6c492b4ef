import type { ISignal } from '@lumino/signaling';
import { useEffect, useReducer } from 'react';

/** Renders the component again whenever `signal` is emitted. */
export function useSignal<Sender, Args>(signal: ISignal<Sender, Args>): void {
  const [, render] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    signal.connect(render);
    // What was said between the first picture and now.
    render();
    return () => {
      signal.disconnect(render);
    };
  }, [signal]);
}
