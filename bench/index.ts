/**
 * How fast the wasm backend is on this machine, against a scalar float64 kernel that stands for the
 * reference program. Leaves no file behind.
 *
 *     ./damselfly bench [--json] [--case golden|public] [--workers 1,2] [--iterations 3]
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundleProgram } from './bundle-program.ts';
import { benchCase, type CaseResult } from './bench-case.ts';
import { CASE_NAMES, CASES, isCaseName, type CaseName } from './cases.ts';
import { report } from './report.ts';

const HELP = `damselfly bench: how fast the engine is on this machine

  --case NAME       golden (3000 frames, 10860 rotations) or public (600 frames, 3240 rotations);
                    default: both. The golden run is read from $DAMSELFLY_SHARED, default ../shared.
  --workers LIST    numbers of workers to measure, default 1,2
  --iterations N    iterations of each, default 3
  --json            one JSON array instead of tables`;

/** Rotations of the scalar kernel between two iterations, 0.4 s at the size of the golden run. */
const SAMPLE = 64;

try {
  await main();
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      case: { type: 'string' },
      workers: { type: 'string', default: '1,2' },
      iterations: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const settings = {
    workers: values.workers.split(',').map((text) => wholeNumber('--workers', text)),
    iterations: wholeNumber('--iterations', values.iterations),
    sample: SAMPLE,
  };
  const names = casesOf(values.case);
  const program = await bundleProgram();
  const results: CaseResult[] = [];
  try {
    for (const name of names) {
      const result = await benchCase(name, { ...settings, program: program.path });
      results.push(result);
      if (!values.json) {
        console.log(report(result));
      }
    }
  } finally {
    await program.remove();
  }
  if (values.json) {
    console.log(JSON.stringify(results, undefined, 2));
  }
}

/** The case that is asked for; by default all whose data are there. */
function casesOf(name: string | undefined): readonly CaseName[] {
  if (name !== undefined && !isCaseName(name)) {
    throw new Error(`--case should be ${CASE_NAMES.join(' or ')}, but is ${name}.`);
  }
  if (name !== undefined) {
    return [name];
  }
  const present = CASE_NAMES.filter((candidate) => existsSync(CASES[candidate].config));
  for (const missing of CASE_NAMES.filter((candidate) => !present.includes(candidate))) {
    console.error(`bench: ${missing} is left out: there is no ${CASES[missing].config}.`);
  }
  return present;
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) {
    throw new Error(`${option} should be whole numbers from 1 on, but is ${text}.`);
  }
  return value;
}
