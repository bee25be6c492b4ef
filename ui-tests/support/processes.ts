import { readdirSync, readFileSync } from 'node:fs';

export interface RunningProcess {
  readonly pid: number;
  readonly command: string;
}

/**
 * The processes that were started with this home, by whatever chain of parents: what a server leaves
 * behind is found after its death. Linux only (`/proc`).
 */
export function processesWithHome(home: string): readonly RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => readWords(pid, 'environ').includes(`HOME=${home}`))
    .map((pid) => ({ pid: Number(pid), command: readWords(pid, 'cmdline').join(' ') }))
    .filter(({ command }) => command !== '');
}

/** The gateways among them. */
export function gatewaysWithHome(home: string): readonly RunningProcess[] {
  return processesWithHome(home).filter(({ command }) => / serve .*--socket/.test(command));
}

/** The workers of runs among them. */
export function workersWithHome(home: string): readonly RunningProcess[] {
  return processesWithHome(home).filter(({ command }) => / work \S/.test(command));
}

/** Ends all of them at once, as a test ends that may have broken anywhere. */
export function endProcessesWithHome(home: string): void {
  for (const { pid } of processesWithHome(home)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

/** A process may end while it is looked at: it then has no words. */
function readWords(pid: string, file: 'environ' | 'cmdline'): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').split('\0').slice(0, -1);
  } catch {
    return [];
  }
}
