import { gatewayOf } from './gateway.ts';
import { sharedLabTest } from './lab-test.ts';
import { runThat, startExample } from './start-run.ts';

/** The test of a shared JupyterLab, with the name of a finished run of the example. */
export const test = sharedLabTest.extend<{ readonly example: string }>({
  example: [
    async ({ server, workplace }, use) => {
      const id = await startExample(gatewayOf(server), workplace.root);
      await runThat(gatewayOf(server), id, 'is finished', ({ state }) => state === 'done');
      await use('example');
    },
    { scope: 'worker' },
  ],
});
