/**
 * Submits runs and then waits to be killed: `submitter.ts ITERATIONS CONFIG OUTPUT_FOLDER LOG ...`.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { submitRun } from '../../src/executors/submit-run.ts';
import { runPaths } from '../../src/run-directory/run-paths.ts';

const [iterations, ...words] = process.argv.slice(2);
for (let i = 0; i < words.length; i += 3) {
  const [config, outputFolder, log] = words.slice(i);
  mkdirSync(outputFolder, { recursive: true });
  await submitRun(runPaths(outputFolder, log), {
    id: randomUUID(),
    name: `run ${i / 3}`,
    config,
    iterations: Number(iterations),
    workers: 1,
    backend: 'auto',
    parity: false,
    engine: 'local',
    created: new Date().toISOString(),
  });
}
process.stdout.write('submitted\n');
setInterval(() => undefined, 60_000);
