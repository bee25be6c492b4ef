import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inputError } from '@damselfly/compute/errors.ts';

/** A recorded run of the reference program. */
export interface RecordedCase {
  readonly name: string;
  readonly config: string;
  readonly log: string;
  readonly metrics: string;
}

const BASE = 'base';

/**
 * The recorded runs of a folder: its own, and those of `variants/`, by name.
 *
 * @throws Input where there are none.
 */
export async function recordedCases(folder: string): Promise<RecordedCase[]> {
  const variants = join(folder, 'variants');
  const names = await readdir(variants).catch(() => []);
  const candidates = [
    caseOf(BASE, folder, join(folder, 'expected')),
    ...names.sort().map((name) => caseOf(name, join(variants, name), join(variants, name))),
  ];
  const cases: RecordedCase[] = [];
  for (const candidate of candidates) {
    if (await isComplete(candidate)) {
      cases.push(candidate);
    }
  }
  if (cases.length === 0) {
    throw inputError({
      what: folder,
      expected: 'a folder of recorded runs, with config.ini, EMC.log and metrics.h5',
      found: 'one without any',
    });
  }
  return cases;
}

function caseOf(name: string, folder: string, recorded: string): RecordedCase {
  return {
    name,
    config: join(folder, 'config.ini'),
    log: join(recorded, 'EMC.log'),
    metrics: join(recorded, 'metrics.h5'),
  };
}

async function isComplete({ config, log, metrics }: RecordedCase): Promise<boolean> {
  try {
    await Promise.all([config, log, metrics].map((path) => access(path)));
    return true;
  } catch {
    return false;
  }
}
