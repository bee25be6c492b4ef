import { FastNets } from '@damselfly/compute/volume/nets/fast-nets.ts';
import { litSurface } from '@damselfly/compute/volume/nets/lit-surface.ts';
import { quantise } from '@damselfly/compute/volume/quantise.ts';
import { surfaceNets } from '@damselfly/compute/volume/surface-nets.ts';
import { cpuSeconds } from '../support/cpu-seconds.ts';
import { LEVEL, testVolume } from './pages/test-volume.ts';

/** CPU milliseconds of making an isosurface, the least of several. */
export interface SurfaceMeasure {
  readonly size: number;
  readonly triangles: number;
  /** WebAssembly: surface, normals and light, the volume being there. */
  readonly fast: number;
  /** The volume copied in too, as for each new one. */
  readonly fastAnew: number;
  /** JavaScript, the surface alone, and with normals and light. */
  readonly plain: number;
  readonly plainLit: number;
}

const REPETITIONS = 5;

export async function measureSurfaces(size: number): Promise<SurfaceMeasure> {
  const nets = await FastNets.load();
  const volume = quantise(testVolume(size, 0), 'linear', { low: 0, high: 1.4 });
  const shape = [size, size, size] as const;
  const { indices } = nets.surface(volume, shape, LEVEL);
  return {
    size,
    triangles: indices.length / 3,
    fast: least(() => nets.surface(volume, shape, LEVEL)),
    fastAnew: least(() => nets.surface({ ...volume }, shape, LEVEL)),
    plain: least(() => surfaceNets(volume, shape, LEVEL)),
    plainLit: least(() => litSurface(volume, shape, LEVEL)),
  };
}

function least(work: () => unknown): number {
  const times = Array.from({ length: REPETITIONS }, () => {
    const begin = cpuSeconds();
    work();
    return 1000 * (cpuSeconds() - begin);
  });
  return Math.min(...times);
}
