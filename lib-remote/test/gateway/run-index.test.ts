import { copyFileSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openKnownPlaces } from '../../src/gateway/runs/known-places.ts';
import { idOfFolder } from '../../src/gateway/runs/run-id.ts';
import { openRunIndex, type RunIndex } from '../../src/gateway/runs/run-index.ts';
import { openRoots } from '../../src/gateway/security/roots.ts';
import { runPaths } from '../../src/run-directory/run-paths.ts';
import { writeJsonFile } from '../../src/run-directory/write-json.ts';
import { LOG_HEAD, LOG_ROWS, OUTPUT } from '../support/dragonfly-log.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Where a run of Dragonfly was awaited: beside its log. */
let folder: string;
let data: string;
let log: string;
let remembered: string;

beforeEach(() => {
  folder = join(realpathSync(temporaryFolder()), 'slide');
  data = join(folder, 'data');
  log = join(folder, 'EMC.log');
  remembered = join(temporaryFolder(), 'runs.json');
  mkdirSync(folder);
  writeFileSync(log, LOG_HEAD);
});

/** As a gateway has it that starts now. */
async function startIndex(): Promise<RunIndex> {
  return openRunIndex(await openRoots([join(folder, '..')]), await openKnownPlaces(remembered));
}

function finish(): void {
  mkdirSync(data);
  copyFileSync(OUTPUT, join(data, 'output_005.h5'));
  writeFileSync(log, LOG_HEAD + LOG_ROWS.join(''));
}

function refreshAll(index: RunIndex): Promise<unknown> {
  return Promise.all(index.runs.map((run) => index.refresh(run)));
}

/** The names and folders that are listed. */
function listed({ runs }: RunIndex): unknown {
  return runs.map(({ summary }) => [summary.id, summary.folder]);
}

function goneFrom(index: RunIndex): readonly string[] {
  const gone: string[] = [];
  index.onChange((change) => {
    gone.push(...(change.kind === 'gone' ? [change.id] : []));
  });
  return gone;
}

test('a run whose outputs came elsewhere is the one run of its name after a restart', async () => {
  const before = await startIndex();
  const { summary } = await before.add(runPaths(folder, log));
  finish();
  await refreshAll(before);
  expect(listed(before)).toEqual([[summary.id, data]]);

  const later = await startIndex();
  const gone = goneFrom(later);
  expect(listed(later)).toEqual([[summary.id, data]]);
  await refreshAll(later);
  await later.scan(AbortSignal.timeout(20_000));
  expect(listed(later)).toEqual([[summary.id, data]]);
  expect(gone).toEqual([]);
});

test('a run that was known by its log alone beside its outputs is forgotten', async () => {
  const before = await startIndex();
  const gone = goneFrom(before);
  await before.add(runPaths(folder, log));
  finish();
  const { summary } = await before.add(runPaths(data, log));
  await refreshAll(before);
  expect(gone).toEqual([idOfFolder(folder)]);
  expect(listed(await startIndex())).toEqual([[summary.id, data]]);
});

test('runs that are remembered at once are all remembered', async () => {
  const places = await openKnownPlaces(remembered);
  const folders = ['a', 'b', 'c'].map((name) => join(folder, name));
  await Promise.all(
    folders.map((outputFolder) =>
      places.remember({ outputFolder, log: `${outputFolder}/EMC.log` }),
    ),
  );
  const { list } = await openKnownPlaces(remembered);
  expect(list.map(({ outputFolder }) => outputFolder).sort()).toEqual(folders);
});

test('a run of which neither folder nor log is left is gone, also after a restart', async () => {
  finish();
  const index = await startIndex();
  const gone = goneFrom(index);
  const { summary } = await index.add(runPaths(data, log));
  rmSync(data, { recursive: true });
  await refreshAll(index);
  expect(listed(index)).toEqual([[summary.id, expect.anything()]]);
  rmSync(folder, { recursive: true });
  await refreshAll(index);
  expect(listed(index)).toEqual([]);
  expect(gone).toEqual([summary.id]);
  expect(listed(await startIndex())).toEqual([]);
});

test('a name is not gone while another folder bears it', async () => {
  finish();
  const id = idOfFolder(folder);
  const places = [
    { outputFolder: data, log, firstId: id },
    { outputFolder: folder, log },
  ];
  await writeJsonFile(remembered, { places });
  const index = await startIndex();
  const gone = goneFrom(index);
  await refreshAll(index);
  expect(listed(index)).toEqual([[id, data]]);
  expect(gone).toEqual([]);
});
