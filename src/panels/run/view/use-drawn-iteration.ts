import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { VolumeHeader } from '@damselfly/remote/http';
import type { VolumeData } from '../../../viewers/volume-data.ts';
import { useRun } from './run-context.tsx';

/** What is drawn sooner needs no word: the picture says the same after it (docs/interface.md). Milliseconds. */
const PATIENCE = 400;

export interface DrawnIteration {
  /** What the picture is of: of what came last before there is a picture. */
  readonly header: VolumeHeader | undefined;
  /** The iteration that is to be seen instead, where that takes a moment. */
  readonly awaited: number | undefined;
  /** The picture is of these data. */
  readonly see: (data: VolumeData) => void;
}

/** Which iteration the picture of the model shows: an earlier one than the last that came, until that is drawn. */
export function useDrawnIteration(data: VolumeData | undefined): DrawnIteration {
  const { model } = useRun();
  const last = model.volume.current?.header;
  const headers = useRef(new WeakMap<VolumeData, VolumeHeader>());
  const [drawn, setDrawn] = useState<VolumeHeader>();
  // Before the viewer is given them, which may draw them at once.
  useLayoutEffect(() => {
    if (data && last) {
      headers.current.set(data, last);
    }
  }, [data, last]);
  const see = useCallback((seen: VolumeData) => {
    setDrawn(headers.current.get(seen));
  }, []);
  // What was begun anew has no picture yet.
  const header = last && (drawn ?? last);
  const isBehind =
    header !== undefined && header.iteration !== model.shown && model.volume.error === undefined;
  const isLate = useLate(isBehind);
  return { header, awaited: isLate ? model.shown : undefined, see };
}

/** Whether something has been so for a while. */
function useLate(isSo: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isSo) {
      setLate(false);
      return undefined;
    }
    const timer = setTimeout(() => {
      setLate(true);
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
    };
  }, [isSo]);
  return isSo && isLate;
}
