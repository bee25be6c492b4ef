import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chooseBackend, type ChosenBackend } from '@damselfly/compute/backends/choose-backend.ts';
import { backendError, inputError, isDamselflyError } from '@damselfly/compute/errors.ts';
import { writeChunksAtomically } from '@damselfly/compute/platform/node/atomic-write.ts';
import { backendLoaders } from '../../worker/backend-loaders.ts';
import { interruptible } from '../interruption.ts';
import { compareCase } from './compare-case.ts';
import type { ParityOptions } from './parity-options.ts';
import { fails, headText, markdownTable, rowText, type ParityRow } from './parity-table.ts';
import { parityPage } from './parity-page.ts';
import { recordedCases, type RecordedCase } from './recorded-cases.ts';

/**
 * Runs `damselfly parity`.
 *
 * @throws Backend where a run differs by more than the tolerances.
 */
export async function parity(folder: string, options: ParityOptions): Promise<void> {
  await interruptible(async (signal) => {
    const cases = await recordedCases(resolve(folder));
    const chosen = chosenCases(cases, options.case);
    const rows: ParityRow[] = [];
    const devices: ChosenBackend[] = [];
    process.stdout.write(`${headText}\n`);
    const scratch = await mkdtemp(join(tmpdir(), 'damselfly-parity-'));
    try {
      for (const name of options.backend) {
        const backend = await chooseBackend(name, backendLoaders);
        devices.push(backend);
        const context = { backend: backend.backend, workers: options.workers ?? 1, signal };
        for (const recorded of chosen) {
          const { iterations } = options;
          const comparison = await whereBuilt(() =>
            compareCase(recorded, cases, { scratch, iterations }, context),
          );
          const row = { name: recorded.name, backend: name, comparison };
          rows.push(row);
          process.stdout.write(`${rowText(row)}\n`);
        }
      }
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
    if (options.output !== undefined) {
      const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
      const page = parityPage(markdownTable(rows), devices, machine);
      await writeChunksAtomically(resolve(options.output), [new TextEncoder().encode(page)]);
    }
    const failed = rows.filter(fails);
    if (failed.length > 0) {
      throw backendError({
        backend: failed[0].backend,
        operation: 'computing recorded runs',
        reason: `${failed.length} of ${rows.length} differ by more than the tolerances`,
      });
    }
  });
}

/** Undefined where the case asks for a mode that this version does not compute. */
async function whereBuilt<Result>(compute: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await compute();
  } catch (error) {
    if (isDamselflyError(error, 'NotBuilt')) {
      return undefined;
    }
    throw error;
  }
}

function chosenCases(
  cases: readonly RecordedCase[],
  names: readonly string[] | undefined,
): readonly RecordedCase[] {
  const unknown = names?.find((name) => !cases.some((recorded) => recorded.name === name));
  if (unknown !== undefined) {
    throw inputError({
      what: 'The name of a recorded run',
      expected: cases.map(({ name }) => name).join(', '),
      found: unknown,
    });
  }
  return names ? cases.filter(({ name }) => names.includes(name)) : cases;
}
