import { expect, test } from 'vitest';
import metadata from '../../package.json' with { type: 'json' };
import { golden } from '../support/golden-data.ts';
import { runCli } from '../support/run-cli.ts';

test('--version', async () => {
  const result = await runCli(['--version']);
  expect(result).toEqual({ code: 0, signal: null, stdout: `${metadata.version}\n`, stderr: '' });
});

test.each([
  [['--help']],
  [['help']],
  [['help', 'emc']],
  [['emc', '--help']],
  [['info', '-h']],
  [['convert', '-h']],
  [['demo', '-h']],
])('%s explains with examples on stdout', async (args) => {
  const { code, stdout, stderr } = await runCli(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^Usage: damselfly /);
  expect(stdout).toMatch(/^ {2}damselfly |example/m);
});

test('the help of the program lists every exit code', async () => {
  const { stdout } = await runCli(['--help']);
  for (const code of [0, 1, 2, 3, 4, 5, 6, 7, 129, 130, 143]) {
    expect(stdout).toMatch(new RegExp(`^ +(\\d+, )*${code}\\b.* {2}\\S`, 'm'));
  }
});

test('the launcher of a clone tells of its own commands, an installed program of none', async () => {
  const own = /^ {2}\.\/damselfly (test|bench|--dev) /gm;
  const { stdout } = await runCli(['--help'], { env: { DAMSELFLY_COMMAND: './damselfly' } });
  expect(stdout.match(own)).toHaveLength(3);
  expect((await runCli(['--help'])).stdout).not.toContain('In a clone');
});

test.each([
  ['no command', [], /Usage/],
  ['an unknown command', ['emcc'], /unknown command 'emcc'/],
  ['the help of an unknown command', ['emcc', '--help'], /unknown command 'emcc'/],
  ['a command of a clone', ['bench'], /'bench' is only in a clone/],
  ['the help of one', ['test', '-h'], /'test' is only in a clone/],
  ['an unknown option', ['emc', '--fast', '3'], /unknown option '--fast'/],
  ['no number of iterations', ['emc'], /missing argument 'iterations'/],
  ['a number that is none', ['emc', 'ten'], /'ten' is invalid.*at least 1/],
  ['no workers', ['emc', '-t', '0', '3'], /'0' is invalid.*at least 1/],
  ['more workers than any machine has cores', ['emc', '-t', '5000', '3'], /at most 1024/],
  ['more runs at a time than that', ['runs', '--slots', '5000'], /at most 1024/],
  ['a number of ten digits', ['emc', '1000000000'], /at most 999999999/],
  ['an unknown backend', ['emc', '--backend', 'cuda', '3'], /Allowed choices are auto, reference/],
  ['too many arguments', ['convert', 'a', 'b', 'c'], /too many arguments/],
  ['no file', ['info'], /missing required argument 'file'/],
])('%s: exit code 2', async (_, args, says) => {
  const { code, stdout, stderr } = await runCli(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(says);
  expect(stderr).not.toMatch(/\n +at /);
});

test('a wrong argument leads to the help of its command, by the name it was called', async () => {
  const env = { DAMSELFLY_COMMAND: './damselfly' };
  expect((await runCli(['emc'], { env })).stderr).toContain('(./damselfly emc --help tells more)');
  expect((await runCli(['emc', '--help'], { env })).stdout).toMatch(/^ {2}\.\/damselfly emc 20/m);
});

test.each([
  ['info', [golden('det.dat')]],
  ['--help', []],
])('results of %s that a full disk does not take are an error', async (command, args) => {
  const result = await runCli([command, ...args], { before: 'exec > /dev/full;' });
  expect(result.code).toBe(5);
  expect(result.stderr).toMatch(/^damselfly: standard output: .*the disk is full.*\n$/);
});

test('output into a pipe that nobody reads is no error', async () => {
  const result = await runCli(['info', golden('photons.emc'), golden('det.dat')], {
    before: 'exec > >(exec <&-); sleep 0.2;',
  });
  expect(result).toMatchObject({ code: 0, stderr: '' });
});
