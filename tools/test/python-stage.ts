import { resolve } from 'node:path';
import { runCommand } from './run-command.ts';
import type { Stage } from './stage.ts';
import { oneCheck } from './stage.ts';

const PACKAGES = ['h5py>=3.11,<4', 'numpy>=2,<3'];

/** The Python that reads with h5py what we write. Tests find it as DAMSELFLY_PYTHON. */
export const pythonStage: Stage = {
  name: 'python',
  about: 'a Python with h5py, to check files with',
  sharesCores: true,
  async run() {
    const python = (process.env['DAMSELFLY_PYTHON'] ??= resolve('.venv/bin/python'));
    const found = await runCommand(python, ['-c', 'import h5py, numpy']);
    if (found.succeeded) {
      return oneCheck(true, found.output);
    }
    const { succeeded, output } = await runCommand(python, ['-m', 'pip', 'install', ...PACKAGES]);
    return oneCheck(succeeded, output);
  },
};
