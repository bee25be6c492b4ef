import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { VolumeHeader } from '@damselfly/remote/http';
import type { Companions } from '../../../viewers/volume/together/companions.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';
import { useRun } from './run-context.tsx';

/** What is drawn sooner needs no word: the picture says the same after it (docs/interface.md). Milliseconds. */
const PATIENCE = 400;

export interface DrawnIteration {
  /** What the picture is of: of what came last before there is a picture. */
  readonly header: VolumeHeader | undefined;
  /** What is taken away from it in the picture, if anything is. */
  readonly less: VolumeHeader | undefined;
  /** The iteration that is to be seen instead, or whether a difference is, where that takes a moment. */
  readonly awaited: number | 'alone' | 'difference' | undefined;
  /** The picture is of these data. */
  readonly see: (data: VolumeData) => void;
  /** The picture is less these data. */
  readonly seeLess: (data: VolumeData | undefined) => void;
}

/** Which iteration the picture of the model shows: an earlier one than the last that came, until that is drawn. */
export function useDrawnIteration(
  data: VolumeData | undefined,
  { volumes }: Pick<Companions, 'volumes'>,
): DrawnIteration {
  const { model } = useRun();
  const last = model.volume.current?.header;
  const headers = useRef(new WeakMap<VolumeData, VolumeHeader>());
  const [drawn, setDrawn] = useState<VolumeHeader>();
  const [less, setLess] = useState<VolumeHeader>();
  // Before the viewer is given them, which may draw them at once.
  useLayoutEffect(() => {
    if (data && last) {
      headers.current.set(data, last);
    }
    volumes.forEach((other, i) => {
      headers.current.set(other.data, model.companions.current[i].header);
    });
  }, [data, last, volumes, model]);
  const see = useCallback((seen: VolumeData) => {
    setDrawn(headers.current.get(seen));
  }, []);
  const seeLess = useCallback((taken: VolumeData | undefined) => {
    setLess(taken && headers.current.get(taken));
  }, []);
  // What was begun anew has no picture yet.
  const header = last && (drawn ?? last);
  const isPicture = header !== undefined && model.volume.error === undefined;
  const isBehind = isPicture && header.iteration !== model.shown;
  const wantsLess = model.view.model.together === 'difference' && volumes.length > 0;
  const isOtherwise = isPicture && drawn !== undefined && wantsLess !== (less !== undefined);
  const isLate = useLate(isBehind || isOtherwise);
  const way = wantsLess ? 'difference' : 'alone';
  const awaited = isLate ? (isBehind ? model.shown : way) : undefined;
  return { header, less, awaited, see, seeLess };
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
