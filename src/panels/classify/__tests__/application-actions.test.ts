import { expect, test } from '@jest/globals';
import { ContentsManagerMock } from '@jupyterlab/services/lib/testutils';
import { CommandRegistry } from '@lumino/commands';
import { CommandIDs } from '../../../command-ids.ts';
import type { IPlaces } from '../../../services/places/tokens.ts';
import { FakeReader } from '../../frame/__tests__/fake-reader.ts';
import type { FrameCompanions } from '../../frame/model/frame-input.ts';
import { applicationActions } from '../application-actions.ts';
import type { ClassifyArgs } from '../classify-args.ts';
import { ClassifyModel } from '../model/classify-model.ts';
import { FakeAnalyser } from './fake-analyser.ts';

const refuse = (): Promise<never> => Promise.reject(new Error('not asked for in this test'));

const places: IPlaces = {
  status: refuse,
  refresh: refuse,
  list: refuse,
  runAt: refuse,
  readText: refuse,
  toGateway: refuse,
  toContents: () => Promise.resolve(''),
};

const request = { path: '/a/det.h5', isList: false };
const chosen = { detector: { request, origin: 'chosen' } } as const;

/** What is asked of the application for a new run of frame 1. */
async function askedFor(args: ClassifyArgs, companions: FrameCompanions): Promise<unknown> {
  const reader = new FakeReader();
  const analyser = new FakeAnalyser();
  const model = new ClassifyModel({
    args,
    reader,
    analyser,
    find: () =>
      Promise.resolve({
        photons: { path: '/a/photons.emc', isList: false },
        companions: Promise.resolve(companions),
        locate: refuse,
      }),
    keeper: {
      read: () => undefined,
      otherCounts: () => [],
      keep: () => undefined,
      listen: () => () => undefined,
    },
    labelName: ({ photons }) => Promise.resolve(photons.path),
    findClasses: () => Promise.resolve({ path: '' }),
    readSettings: () => Promise.resolve({}),
  });
  for (let i = 0; i < 5; i++) {
    await new Promise((resolve) => setTimeout(resolve));
  }
  const commands = new CommandRegistry();
  let asked: unknown;
  for (const id of [CommandIDs.newReconstruction, CommandIDs.excludeFrames]) {
    commands.addCommand(id, {
      describedBy: { args: { type: 'object', properties: {} } },
      execute: (given) => {
        asked = given;
      },
    });
  }
  const contents = new ContentsManagerMock();
  await applicationActions(model, { commands, contents, places, pageFiles: null }).newRun([1]);
  contents.dispose();
  model.dispose();
  reader.dispose();
  analyser.dispose();
  return asked;
}

test('a new run has the detector that was chosen in the panel, and else its own', async () => {
  const path = '/a/photons.emc';
  const config = '/a/config.ini';
  const set = { blacklist_file: 'blacklist-photons.emc.dat', selection: '' };
  const named = { detector: { request, origin: 'config' }, config } as const;
  expect(await askedFor({ path }, named)).toEqual({ config, set });
  expect(await askedFor({ path }, { ...chosen, config })).toEqual({
    config,
    set: { ...set, in_detector_file: '/a/det.h5' },
  });
  expect(await askedFor({ path }, chosen)).toEqual({
    files: [path, '/a/det.h5'],
    set: { ...set, blacklist_file: '/a/blacklist-photons.emc.dat' },
  });
  expect(await askedFor({ run: 'gateway:a' }, { ...chosen, config })).toMatchObject({
    key: 'gateway:a',
    detector: '/a/det.h5',
  });
  expect(await askedFor({ run: 'gateway:a' }, named)).not.toHaveProperty('detector');
});
