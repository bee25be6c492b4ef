import type { RunState as HttpRunState } from '../http/run-state.ts';

/**
 * What a run is doing: what panels are told, and two more. `interrupted`: stopped by Ctrl-C or the
 * system. `foreign`: made by another program, Dragonfly itself; whether that still runs is not known.
 */
export type RunState = HttpRunState | 'interrupted' | 'foreign';
