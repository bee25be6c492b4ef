import { emcGroup } from './emc/emc-group.ts';
import type { BenchGroup } from './group.ts';
import { runsGroup } from './runs/runs-group.ts';
import { viewersGroup } from './viewers/viewers-group.ts';

/** The first is what `./damselfly bench` measures by itself. */
export const groups: readonly BenchGroup[] = [emcGroup, runsGroup, viewersGroup];
