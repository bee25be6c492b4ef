import { writeFileSync } from 'node:fs';
import type { RunnerTestCase } from 'vitest';
import { artefactPath, fileName } from './artefacts.ts';
import type { LabPage } from './lab-page.ts';

/**
 * Where a test has failed: what its user saw last, and what the page and the server have said.
 *
 * @param log of the server, where there is one.
 */
export async function keepEvidence(
  { name, result }: Pick<RunnerTestCase, 'name' | 'result'>,
  lab: LabPage,
  log = '',
): Promise<void> {
  if (result?.state === 'fail') {
    await lab.page.screenshot({ path: artefactPath('failures', `${fileName(name)}.png`) });
    writeFileSync(artefactPath('failures', `${fileName(name)}.log`), `${log}\n${lab.messages()}`);
  }
}
