/**
 * Every check of this repository, stage by stage, and a count at the end. `./damselfly test` calls it.
 *
 * It runs on Node alone: the npm packages may not be there yet.
 *
 * @module
 */
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { printResult, printSummary } from './test/report.ts';
import { runStages } from './test/run-stages.ts';
import { selectStages } from './test/select-stages.ts';
import { stages } from './test/stages.ts';

const HELP = `Usage: ./damselfly test [--without-shared] [--only NAME ...]

Runs every check of this repository. The last line is the count; the exit code is 1 where one failed.

  --without-shared  leave out what needs the large golden data (see below)
  --only NAME       only this stage and what it needs; may be given several times

Stages:
${stages.map(({ name, about }) => `  ${name.padEnd(10)}  ${about}`).join('\n')}

Environment:
  DAMSELFLY_SHARED    the folder with the large golden data (default: ../shared)
  DAMSELFLY_CHROMIUM  another browser than /usr/bin/chromium
  DAMSELFLY_PYTHON    another Python with h5py and numpy than that of .venv
  VK_DRIVER_FILES     another Vulkan driver than the one that comes with chromium`;

process.chdir(fileURLToPath(new URL('../', import.meta.url)));
try {
  process.exitCode = await main();
} catch (error) {
  // Only the arguments can be wrong: what happens in a stage is its result.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      'without-shared': { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const withoutShared = values['without-shared'];
  if (withoutShared) {
    process.env['DAMSELFLY_WITHOUT_SHARED'] = '1';
  }
  const results = await runStages(selectStages(stages, values.only), printResult);
  return printSummary(results, withoutShared);
}
