import { execFileSync } from 'node:child_process';

/** A Python with h5py and numpy, which stand for every other program that reads and writes HDF5. */
const program = process.env['DAMSELFLY_PYTHON'] ?? 'python3';

/** Runs a script with h5py and numpy (np) imported; `args` are its `sys.argv[1:]`. */
export function runPython(script: string, ...args: string[]): string {
  const head = 'import json, sys\nimport h5py\nimport numpy as np\n';
  return execFileSync(program, ['-c', head + script, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
}

/** What a script prints as JSON. */
export function askPython(script: string, ...args: string[]): unknown {
  return JSON.parse(runPython(script, ...args));
}
