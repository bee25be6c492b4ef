import { useEffect, useState } from 'react';
import type { FrameRegion } from '../../../viewers/frame/region/frame-region.ts';
import { useFrames } from './frame-context.tsx';

/** The region as it is drawn now; null for none. */
export function useRegion(): FrameRegion | null {
  const { model, drawn } = useFrames();
  const kept = model.view.region;
  const [live, setLive] = useState<{ region: FrameRegion | null; since: FrameRegion | null }>();
  useEffect(() => {
    const take = (_: unknown, region: FrameRegion | null): void => {
      setLive({ region, since: model.view.region });
    };
    drawn.connect(take);
    return () => {
      drawn.disconnect(take);
    };
  }, [model, drawn]);
  useEffect(() => {
    // Else it would be told again where none is kept any more.
    setLive(undefined);
  }, [kept]);
  // What is kept since then, or set by others, is newer.
  return live && live.since === kept ? live.region : kept;
}
