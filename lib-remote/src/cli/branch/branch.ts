import { access, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { isOptionKey } from '@damselfly/compute/emc/option-fields.ts';
import { inputError, runError } from '@damselfly/compute/errors.ts';
import { parseDragonflyConfig } from '@damselfly/compute/io/formats/dragonfly-config/dragonfly-config.ts';
import { editConfig } from '@damselfly/compute/io/formats/dragonfly-config/edit-config.ts';
import { branchConfig } from '@damselfly/compute/io/steering/branch-config.ts';
import { writeChunksAtomically } from '@damselfly/compute/platform/node/atomic-write.ts';
import { describeRun } from '../../run-directory/describe-run.ts';
import { nameOfRun } from '../../http/index.ts';
import { findRun } from '../../run-directory/find-run.ts';
import { readConfigText } from '../../run-directory/read-config.ts';
import { outputFile, type RunPaths } from '../../run-directory/run-paths.ts';
import { textsOf } from '../key-and-value.ts';
import { submit } from '../submit/submit.ts';

/** The options of `damselfly branch` as parsed. */
export interface BranchOptions {
  readonly set?: readonly string[];
  readonly workers?: number;
}

/** From where, and what it is called. */
export interface AskedBranch {
  readonly folder: string;
  readonly iteration: number;
  readonly name: string;
  readonly iterations: number;
}

/** Runs `damselfly branch`. */
export async function branch(
  asked: AskedBranch,
  { set = [], workers }: BranchOptions,
): Promise<void> {
  const { folder, iteration, name, iterations } = asked;
  if (!/^[\w.-]+$/.test(name) || name.startsWith('.')) {
    const expected = 'letters, digits, dots and dashes';
    throw inputError({ what: 'The name', expected, found: `"${name}"` });
  }
  const paths = await findRun(folder);
  const { id, record, request } = await describeRun(paths);
  const old = record?.config ?? request?.config ?? (await configBeside(paths));
  const output = outputFile(paths, iteration);
  await access(output).catch((error: unknown) => {
    const reason = `there is no output of iteration ${iteration}`;
    throw runError({ folder: paths.outputFolder, reason }, { cause: error });
  });
  const text = branchConfig(await readConfigText(old), old, {
    history: record?.history ?? [],
    iteration,
    output: relative(dirname(old), output),
    folder: `data-${name}/`,
  });
  const texts = textsOf(set);
  const unknown = Object.keys(texts).find((key) => !isOptionKey(key));
  if (unknown !== undefined) {
    throw inputError({ what: unknown, expected: 'a key of [emc]', found: 'none' });
  }
  const config = join(dirname(old), `${name}.ini`);
  const changed = editConfig(text, texts);
  parseDragonflyConfig(changed, config);
  await writeNew(config, changed);
  await submit(iterations, {
    config,
    name,
    backend: 'auto',
    ...(workers !== undefined && { workers }),
    parent: {
      id: id ?? basename(paths.outputFolder),
      name: request?.name ?? nameOfRun(old, paths.outputFolder),
      folder: paths.outputFolder,
      iteration,
    },
  });
}

async function configBeside({ log, outputFolder }: RunPaths): Promise<string> {
  for (const folder of [dirname(log), outputFolder, dirname(outputFolder)]) {
    const file = join(folder, 'config.ini');
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) {
      return file;
    }
  }
  const reason = 'its config.ini was not found beside its log or its outputs';
  throw runError({ folder: outputFolder, reason });
}

/** Nobody's config is replaced. */
async function writeNew(file: string, text: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) {
    throw runError({ folder: file, reason: 'there is a config of this name; choose another name' });
  }
  await writeChunksAtomically(file, [new TextEncoder().encode(text)]);
}
