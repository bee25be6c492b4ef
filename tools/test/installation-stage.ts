import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeInstallation } from '../wheel/installation.ts';
import type { Stage } from './stage.ts';
import { oneCheck } from './stage.ts';

/** One installation for all stages that need one. They find it as DAMSELFLY_INSTALLATION. */
export const installationStage: Stage = {
  name: 'installation',
  about: 'the wheel builds and installs into a new environment outside the clone',
  needs: ['kernels', 'python'],
  // The wheel builds the extension anew, in the same place.
  after: ['labextension'],
  sharesCores: true,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'damselfly-installation-'));
    process.once('exit', () => {
      rmSync(folder, { recursive: true, force: true });
    });
    await makeInstallation(folder);
    process.env['DAMSELFLY_INSTALLATION'] = folder;
    return oneCheck(true, '');
  },
};
