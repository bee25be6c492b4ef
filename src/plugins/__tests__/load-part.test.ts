import { afterEach, expect, test } from '@jest/globals';
import { Notification } from '@jupyterlab/apputils';
import { nullTranslator } from '@jupyterlab/translation';
import { loadPart } from '../load-part.ts';

const trans = nullTranslator.load('jupyterlab_damselfly');
const taken: string[] = [];
const take = (part: string): void => {
  taken.push(part);
};

afterEach(() => {
  Notification.dismiss();
});

test('hands over what was loaded', async () => {
  await loadPart(() => Promise.resolve('sidebar'), trans, take);
  expect(taken).toEqual(['sidebar']);
  expect(Notification.manager.count).toBe(0);
});

test('asks once to reload the page where parts are gone', async () => {
  const gone = (): Promise<string> => Promise.reject(new Error('Loading chunk 7 failed'));
  await Promise.all([loadPart(gone, trans, take), loadPart(gone, trans, take)]);
  expect(Notification.manager.notifications.map(({ message }) => message)).toEqual([
    expect.stringContaining('Reload the page'),
  ]);
});
