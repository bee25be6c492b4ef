import { useEffect, useState } from 'react';
import type { PixelReading } from '../../../viewers/frame/pixel-reading.ts';
import { useFrames } from './frame-context.tsx';

/** The pixel that is read; undefined where none is. */
export function useReading(): PixelReading | undefined {
  const { hovered } = useFrames();
  const [reading, setReading] = useState<PixelReading>();
  useEffect(() => {
    const take = (_: unknown, read: PixelReading | undefined): void => {
      setReading(read);
    };
    hovered.connect(take);
    return () => {
      hovered.disconnect(take);
    };
  }, [hovered]);
  return reading;
}
