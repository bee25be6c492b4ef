import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
}

const MILLISECONDS_PER_TICK = 10;

/** CPU time of a tree of processes, those that have ended left out. Linux only (`/proc`). */
export function treeMilliseconds(root: number): number {
  const ticks = treeOf(root).reduce((sum, process) => sum + process.ticks, 0);
  return MILLISECONDS_PER_TICK * ticks;
}

/** Memory of a tree of processes, pages that several share counted once. */
export function treeMegabytes(root: number): number {
  const kilobytes = treeOf(root).map(({ pid }) => {
    const text = textOf(`/proc/${pid}/smaps_rollup`);
    return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, part) => sum + part, 0) / 1024;
}

/** The processes of a tree, the root first. */
export function treePids(root: number): number[] {
  return treeOf(root).map(({ pid }) => pid);
}

/** Ends processes that are still there, at once. */
export function endProcesses(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

function treeOf(root: number): Process[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const processes = all.map(readProcess).filter((process) => process !== undefined);
  const within = new Set([root]);
  // Numbers start anew some day: a child's may be smaller than its parent's.
  for (let before = 0; before !== within.size;) {
    before = within.size;
    for (const { pid, parent } of processes) {
      if (within.has(parent)) {
        within.add(pid);
      }
    }
  }
  return processes.filter(({ pid }) => within.has(pid));
}

/** @returns `undefined` where it has ended meanwhile. */
function readProcess(name: string): Process | undefined {
  // Behind the name, which may hold spaces, stand state, parent, and as fields 14 and 15 the ticks (proc(5)).
  const fields = textOf(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  return fields.length < 13
    ? undefined
    : {
        pid: Number(name),
        parent: Number(fields[1]),
        ticks: Number(fields[11]) + Number(fields[12]),
      };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
