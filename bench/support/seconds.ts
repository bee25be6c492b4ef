import { cpuSeconds } from './cpu-seconds.ts';

/** Wall and CPU seconds. */
export interface Seconds {
  readonly wall: number;
  readonly cpu: number;
}

/** The time of this process since the last call. */
export function lap(): () => Seconds {
  let [wall, cpu] = [performance.now() / 1000, cpuSeconds()];
  return () => {
    const [wallBefore, cpuBefore] = [wall, cpu];
    [wall, cpu] = [performance.now() / 1000, cpuSeconds()];
    return { wall: wall - wallBefore, cpu: cpu - cpuBefore };
  };
}

export function plus(a: Seconds, b: Seconds): Seconds {
  return { wall: a.wall + b.wall, cpu: a.cpu + b.cpu };
}

export function minus(a: Seconds, b: Seconds): Seconds {
  return { wall: a.wall - b.wall, cpu: a.cpu - b.cpu };
}
