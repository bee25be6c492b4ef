import { adaptive } from './adaptive.ts';
import type { BenchCase } from './bench-case.ts';
import { classes } from './classes.ts';
import { emcPublic } from './emc-public.ts';
import { golden } from './golden.ts';
import { manyFrames } from './many-frames.ts';

export const cases: readonly BenchCase[] = [golden, adaptive, emcPublic, manyFrames, classes];
