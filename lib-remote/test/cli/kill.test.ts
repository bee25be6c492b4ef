import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { logFigures } from '../support/log-figures.ts';
import { outputBits } from '../support/read-output.ts';
import { runCli, startCli } from '../support/run-cli.ts';
import { smallRun, type SmallRun } from '../support/small-run.ts';

const KILLS = 50;
const ITERATIONS = 8;
/** At the same time, one for each core of a small machine. */
const RUNS = 2;

/** A run may be finished before its moment: how often that may happen before something is wrong. */
const ATTEMPTS = 4 * KILLS;

/** Multiples of it, less their whole part, fall evenly on 0 to 1, however many there are. */
const GOLDEN_RATIO = 0.618033988749895;

const TIMEOUT = 300_000;

function emc(run: SmallRun, isResumed: boolean): string[] {
  const base = ['emc', '-c', run.config, '-q', '-t', '2'];
  if (!isResumed) {
    return [...base, String(ITERATIONS)];
  }
  // Killed before it has written what it was asked for, it has to be told again.
  return [...base, '-r', ...(existsSync(run.paths.record) ? [] : [String(ITERATIONS)])];
}

/**
 * Kills a run at one moment, lets it go on, kills it at the next. A run that finishes in between
 * begins afresh, so that kills meet every stage: starting, setting aside, computing, writing.
 *
 * @param wanted kills that meet a running process.
 * @param moments milliseconds after the start.
 * @returns how many of the kills met a running process.
 */
async function killAndResume(
  run: SmallRun,
  wanted: number,
  moments: Iterable<number>,
): Promise<number> {
  let kills = 0;
  let isResumed = false;
  for (const moment of moments) {
    if (kills === wanted) {
      break;
    }
    const cli = startCli(emc(run, isResumed));
    await Promise.race([cli.finished, sleep(moment)]);
    cli.child.kill('SIGKILL');
    const { code, signal, stderr } = await cli.finished;
    // Killed after its last row, a run has nothing left and says so, before its first, nothing to go on from; begun
    // afresh, it moves the old one.
    expect(stderr).toMatch(
      /^((Done up to iteration|There was nothing to resume|A fresh start:) .*\n)?$/,
    );
    expect(code === 0 || signal === 'SIGKILL').toBe(true);
    kills += signal === 'SIGKILL' ? 1 : 0;
    isResumed = signal === 'SIGKILL';
  }
  if (isResumed) {
    expect(await runCli(emc(run, true))).toMatchObject({ code: 0 });
  }
  return kills;
}

test(
  'killed at any moment, a run goes on to the same bits',
  async () => {
    const whole = smallRun();
    const started = performance.now();
    expect(await runCli(emc(whole, false))).toMatchObject({ code: 0 });
    const duration = performance.now() - started;
    const moments = Array.from({ length: ATTEMPTS }, (_, i) => ((i * GOLDEN_RATIO) % 1) * duration);
    const runs = Array.from({ length: RUNS }, () => smallRun());
    const kills = await Promise.all(
      runs.map((run, r) =>
        killAndResume(
          run,
          KILLS / RUNS,
          moments.filter((_, i) => i % RUNS === r),
        ),
      ),
    );
    expect(kills.reduce((sum, count) => sum + count, 0)).toBe(KILLS);
    for (const run of runs) {
      expect(logFigures(run.paths.log)).toEqual(logFigures(whole.paths.log));
      expect(await outputBits(run.paths)).toEqual(await outputBits(whole.paths));
      expect(readdirSync(run.paths.outputFolder)).toEqual(readdirSync(whole.paths.outputFolder));
      expect(readdirSync(run.paths.lock)).toHaveLength(1);
    }
  },
  TIMEOUT,
);
