import type { BenchCase } from './bench-case.ts';
import { golden, makeGolden } from './golden.ts';

/** The same run, where from the fourth iteration on frames are not compared with all rotations (docs/adaptive.md). */
export const adaptive: BenchCase = {
  ...golden,
  name: 'adaptive',
  title: 'golden run, adaptive rotations',
  iterations: [4, 5, 10, 20],
  make: (folder) => makeGolden(folder, { adaptive_rot: '4 8' }),
};
