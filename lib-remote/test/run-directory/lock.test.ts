import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { describeRun } from '../../src/run-directory/describe-run.ts';
import { makeClaim } from '../../src/run-directory/lock-claims.ts';
import { lockHolder } from '../../src/run-directory/lock-holder.ts';
import { RunLock } from '../../src/run-directory/lock.ts';
import { ownIdentity, stateOf } from '../../src/run-directory/process-identity.ts';
import { runPaths, type RunPaths } from '../../src/run-directory/run-paths.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Number of a claim that somebody else makes. */
const THEIRS = 7;

function emptyRun(): RunPaths {
  const folder = temporaryFolder();
  const paths = runPaths(folder, join(folder, 'EMC.log'));
  mkdirSync(paths.folder);
  return paths;
}

/** Acquires for the running test. */
async function acquire(paths: RunPaths, patience?: number): Promise<RunLock> {
  const lock = await RunLock.acquire(paths, patience === undefined ? {} : { patience });
  onTestFinished(() => lock.release());
  return lock;
}

async function writeLock(paths: RunPaths, changes: object): Promise<void> {
  const process = { ...(await ownIdentity()), ...changes };
  const claim = { token: 'other', since: 'yesterday', process };
  mkdirSync(paths.lock, { recursive: true });
  writeFileSync(join(paths.lock, String(THEIRS)), JSON.stringify(claim));
}

test('only one holder at a time; the next one comes after the release', async () => {
  const paths = emptyRun();
  const first = await acquire(paths);
  await expect(RunLock.acquire(paths)).rejects.toMatchObject({
    tag: 'Run',
    fields: { folder: paths.outputFolder },
  });
  expect(await lockHolder(paths)).toBeDefined();
  await first.release();
  await first.release();
  expect(await lockHolder(paths)).toBeUndefined();
  await acquire(paths);
  expect(readdirSync(paths.lock)).toEqual(['2']);
});

test.each([1, 2, 3, 4, 5])('of many that ask at once one gets a stale lock (%i)', async () => {
  const paths = emptyRun();
  await writeLock(paths, { startTime: '1' });
  const results = await Promise.allSettled(
    Array.from({ length: 12 }, () => RunLock.acquire(paths)),
  );
  const winners = results.filter((result) => result.status === 'fulfilled');
  await Promise.all(winners.map(({ value }) => value.release()));
  expect(winners).toHaveLength(1);
});

test.each([
  ['an ended process', { pid: 2 ** 22 + 1 }],
  ['another process with the same number', { startTime: '1' }],
  ['a process before the last start of the machine', { bootId: 'another' }],
])('the lock of %s is taken over', async (_, changes) => {
  const paths = emptyRun();
  await writeLock(paths, changes);
  expect(await lockHolder(paths)).toBeUndefined();
  await (await acquire(paths)).assertHeld();
});

test.each([
  ['on another machine', { host: 'another' }],
  ['in another container', { pidNamespace: 'pid:[1]' }],
])('the lock of a process %s is taken over when its heartbeat stops', async (_, changes) => {
  const paths = emptyRun();
  await writeLock(paths, changes);
  const notices: string[] = [];
  const lock = await RunLock.acquire(paths, {
    patience: 50,
    onWait: (notice) => notices.push(notice),
  });
  onTestFinished(() => lock.release());
  expect(notices).toHaveLength(1);
});

test('the lock of a process on another machine is respected while its heart beats', async () => {
  const paths = emptyRun();
  await writeLock(paths, { host: 'another' });
  const heart = setInterval(() => {
    utimesSync(join(paths.lock, String(THEIRS)), new Date(), new Date());
  }, 20);
  onTestFinished(() => {
    clearInterval(heart);
  });
  await expect(RunLock.acquire(paths, { patience: 200 })).rejects.toMatchObject({ tag: 'Run' });
});

test('a process on another machine counts as alive while its heartbeat is recent', async () => {
  const paths = emptyRun();
  await writeLock(paths, { host: 'another' });
  expect(await lockHolder(paths)).toMatchObject({ isAlive: true, process: { host: 'another' } });
  const old = new Date(Date.now() - 600_000);
  utimesSync(join(paths.lock, String(THEIRS)), old, old);
  expect(await lockHolder(paths)).toMatchObject({ isAlive: false });
  expect((await describeRun(paths)).state).toBe('unknown');
});

test('a number that was claimed and released in the meantime is not given out again', async () => {
  const paths = emptyRun();
  mkdirSync(paths.lock);
  writeFileSync(join(paths.lock, '3.released'), '{}');
  const claim = { token: 'late', since: '', process: await ownIdentity() };
  expect(await makeClaim(paths.lock, 3, claim)).toBeUndefined();
  expect(readdirSync(paths.lock)).toEqual(['3.released']);
  expect(await makeClaim(paths.lock, 4, claim)).toBe(join(paths.lock, '4'));
});

test('a holder whose lock went to somebody else notices and leaves the lock to them', async () => {
  const paths = emptyRun();
  const lock = await acquire(paths);
  await writeLock(paths, {});
  await expect(lock.assertHeld()).rejects.toMatchObject({ tag: 'Run' });
  await lock.release();
  expect(readdirSync(paths.lock)).toContain(String(THEIRS));
  rmSync(paths.lock, { recursive: true });
  await expect(lock.assertHeld()).rejects.toMatchObject({ tag: 'Run' });
});

test('a killed process is gone, also while nobody has collected it', async () => {
  // The shell starts a child and stays without ever waiting for it.
  const { stdout } = await promisify(execFile)('sh', ['-c', 'sh -c "kill -9 \\$\\$" & echo $!']);
  const own = await ownIdentity();
  expect(await stateOf({ ...own, pid: Number(stdout) })).toBe('gone');
  const child = spawn('sleep', ['60']);
  await once(child, 'spawn');
  expect(await stateOf({ ...own, pid: child.pid ?? 0 })).toBe('gone');
  child.kill('SIGKILL');
  expect(await stateOf(own)).toBe('alive');
});

test('a damaged lock is refused by its name', async () => {
  const paths = emptyRun();
  mkdirSync(paths.lock);
  writeFileSync(join(paths.lock, '1'), '');
  await expect(RunLock.acquire(paths)).rejects.toMatchObject({
    tag: 'FileFormat',
    fields: { file: join(paths.lock, '1') },
  });
});
