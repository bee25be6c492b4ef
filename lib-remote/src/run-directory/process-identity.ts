import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import * as Type from 'typebox';

/**
 * Names one process for good: a number alone is given out again after a while, and after a restart or
 * in another container it means something else.
 */
export const ProcessIdentitySchema = Type.Object({
  host: Type.String(),
  /** Changes with every start of the machine; empty where the system has none. */
  bootId: Type.String(),
  /** Process numbers of one container mean nothing in another on the same machine. */
  pidNamespace: Type.String(),
  pid: Type.Integer({ minimum: 1 }),
  /** When the process started, in clock ticks since the machine did; empty where unknown. */
  startTime: Type.String(),
});

export type ProcessIdentity = Type.Static<typeof ProcessIdentitySchema>;

/** What is known of a process from here. */
export type ProcessState = 'alive' | 'gone' | 'elsewhere';

export function ownIdentity(): Promise<ProcessIdentity> {
  return identityOf(process.pid);
}

/** Names a process that runs here now. */
export async function identityOf(pid: number): Promise<ProcessIdentity> {
  return {
    host: hostname(),
    bootId: (await textOf('/proc/sys/kernel/random/boot_id')).trim(),
    pidNamespace: await readlink('/proc/self/ns/pid').catch(() => ''),
    pid,
    startTime: await startTime(pid),
  };
}

/** Tells whether a process still runs; one on another machine or in another container is `elsewhere`. */
export async function stateOf(other: ProcessIdentity): Promise<ProcessState> {
  const own = await ownIdentity();
  if (other.host !== own.host) {
    return 'elsewhere';
  }
  if (other.bootId !== own.bootId) {
    return 'gone';
  }
  if (other.pidNamespace !== own.pidNamespace) {
    return 'elsewhere';
  }
  return isRunning(other.pid) && (await startTime(other.pid)) === other.startTime
    ? 'alive'
    : 'gone';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Field 22 of /proc/PID/stat; `ended` where the process is a zombie that nobody has collected. */
async function startTime(pid: number): Promise<string> {
  const stat = await textOf(`/proc/${pid}/stat`);
  // The name in field 2 may hold spaces and brackets: count from its last bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '');
}

function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
