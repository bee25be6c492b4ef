import type { VolumeBytes } from '../../../services/runs/run-source.ts';
import type { ModelRequest } from '../data/frames-request.ts';

/** One of the models of an iteration as frames are compared with it. */
export function modelRequest({ header, values }: VolumeBytes, mode: number): ModelRequest {
  const { kind = 'volumes', shape, scale, low, high } = header;
  const size = shape[2];
  const plane = size * size;
  return {
    kind,
    mode,
    size,
    scale,
    low,
    high,
    values: kind === 'planes' ? values.slice(mode * plane, (mode + 1) * plane) : values,
  };
}
