import { existsSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFakeClone } from './fake-clone.ts';
import type { FakeClone } from './fake-clone.ts';

let clone: FakeClone;

beforeEach(() => {
  clone = makeFakeClone();
});

afterEach(() => {
  rmSync(clone.folder, { recursive: true });
});

test('builds and installs the program at the first call, then hands over', async () => {
  const { code, stdout, stderr } = await clone.call('info', 'a file');
  expect(stdout).toBe('program info a file\n');
  expect(code).toBe(7);
  expect(stderr).toBe('damselfly: building the program\ndamselfly: installing the program\n');
  const [build, install, ...others] = clone.calls();
  expect(build).toContain('-m hatchling build');
  expect(install).toMatch(/-m pip install .*program\.whl/);
  expect(others).toEqual([]);
});

test('npm packages are fetched by that name, and once', async () => {
  const packages = {
    '': {},
    'node_modules/a': {},
    'node_modules/b': {},
    'node_modules/c': { link: true },
  };
  clone.write('package-lock.json', JSON.stringify({ packages }));
  clone.writeNode(
    'mkdir -p node_modules; sha256sum package-lock.json | cut -c 1-64 | tr -d "\\n" > node_modules/.installed-from',
  );
  const { stderr } = await clone.call();
  expect(stderr).toMatch(/^damselfly: fetching 2 npm packages\ndamselfly: building the program\n/);
  clone.write('package.json', '{ "version": "2" }');
  expect((await clone.call()).stderr).not.toContain('npm');
});

test.each([['--help'], ['demo', '-h'], ['test', '--help']])(
  'help sets up nothing: %s',
  async (...args) => {
    rmSync(join(clone.folder, '.venv'), { recursive: true });
    const { code, stdout, stderr } = await clone.callAfter(
      'import shutil; shutil.which = lambda name: None',
      ...args,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('./damselfly test [OPTION ...]   every check of this repository');
    expect(existsSync(join(clone.folder, '.venv'))).toBe(false);
  },
);

test('help of the checks is theirs where a Node is there', async () => {
  rmSync(join(clone.folder, '.venv/bin/damselfly'));
  clone.writeNode('echo "v24.0.0 $*"');
  const { stdout, stderr } = await clone.call('test', '--help');
  expect(stdout).toMatch(/tools\/test\.ts --help\n$/);
  expect(stderr).toBe('');
});

test('hands over without a word afterwards, also where only a date has changed', async () => {
  await clone.call();
  utimesSync(join(clone.folder, 'package.json'), 1, 1);
  const before = clone.calls().length;
  expect(await clone.call('emc')).toEqual({ code: 7, stdout: 'program emc\n', stderr: '' });
  expect(clone.calls()).toHaveLength(before);
});

test('builds again after a source has changed', async () => {
  await clone.call();
  clone.write('package.json', '{ "version": "2" }');
  const { stderr } = await clone.call();
  expect(stderr).toContain('building the program');
});

test('--dev installs the program in place', async () => {
  const { stdout } = await clone.call('--dev', 'emc', '--dev');
  expect(stdout).toBe('program emc --dev\n');
  expect(clone.calls()).toHaveLength(1);
  expect(clone.calls()[0]).toContain('--editable .');
});

test('of two calls at once one sets up and the other waits', async () => {
  clone.write('behaviour.sh', 'sleep 1');
  const ended = await Promise.all([clone.call('a'), clone.call('b')]);
  expect(ended.map(({ stdout }) => stdout).sort()).toEqual(['program a\n', 'program b\n']);
  expect(clone.calls()).toHaveLength(2);
  const waiting = ended.filter(({ stderr }) => stderr.includes('waiting for another call'));
  expect(waiting).toHaveLength(1);
});

test('a step that fails shows the end of what it printed, and is done again by the next call', async () => {
  clone.write('behaviour.sh', 'echo cannot compile; exit 1');
  const { code, stdout, stderr } = await clone.call();
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/building the program failed, .*\.venv\.log says:\n {4}cannot compile\n$/);
  clone.write('behaviour.sh', '');
  expect((await clone.call()).code).toBe(7);
});

test('a missing connection is told in one sentence', async () => {
  clone.write('behaviour.sh', 'echo "Temporary failure in name resolution" >&2; exit 1');
  const { code, stderr } = await clone.call();
  expect(code).toBe(1);
  expect(stderr.split('\n')[1]).toBe(
    'damselfly: building the program failed: no connection to a package index; check the network or the proxy.',
  );
});

test('an old Python is told in one sentence', async () => {
  const { code, stderr } = await clone.callAfter('sys.version_info = (3, 8, 1, "final", 0)');
  expect(code).toBe(1);
  expect(stderr).toBe('damselfly: Python 3.10 or newer is needed; python3 is 3.8 here.\n');
});

test('a Python that makes no environments is told by the name of the package, unless root calls', async () => {
  rmSync(join(clone.folder, '.venv'), { recursive: true });
  const { code, stderr } = await clone.callAfter(
    'import importlib.util, os; importlib.util.find_spec = lambda name: None; os.geteuid = lambda: 1000',
  );
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^damselfly: this Python makes no virtual environments; install the package python3\.\d+-venv\.\n$/,
  );
});

test('a folder that cannot be written is told in one sentence', async () => {
  const { code, stderr } = await clone.callAfter(
    'import pathlib\ndef fail(*_, **__): raise PermissionError(13, "Permission denied", ".venv.log")\npathlib.Path.open = fail',
  );
  expect(code).toBe(1);
  expect(stderr).toBe("damselfly: the set-up failed: [Errno 13] Permission denied: '.venv.log'.\n");
});
