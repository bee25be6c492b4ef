import { expect, jest, test } from '@jest/globals';
import { Notification } from '@jupyterlab/apputils';
import { PromiseDelegate } from '@lumino/coreutils';
import { act, screen } from '@testing-library/react';
import {
  CONFIG,
  enter,
  field,
  model,
  number,
  pickFile,
  saveTemplate,
  services,
  settle,
  source,
  user,
  withForm,
  wrongText,
} from './form-fixture.tsx';

withForm();

test('a config.ini fills the form', () => {
  expect(field('Photons')).toHaveProperty('value', 'photons.emc');
  expect(field('Name')).toHaveProperty('value', 'slide');
  expect(number('Orientations')).toHaveProperty('value', '6');
  expect(screen.getByRole('radio', { name: 'Constant', checked: true })).toBeTruthy();
  expect(screen.getByRole('switch', { name: 'Scale each frame', checked: false })).toBeTruthy();
});

test('a typed path that is not in the folder of the config is found from the root', async () => {
  await enter(field('Detector'), 'slide/other.h5');
  await settle(0);
  expect(model.reading.given.in_detector_file).toBe('other.h5');
  expect(screen.getByText('Paths begin in /root/slide')).toBeTruthy();
});

test('engines outside the page do not take dropped files', () => {
  act(() => {
    model.update({ folder: 'chosen/dropped' });
  });
  const reasons = screen.getAllByText(/only This browser can read them/);
  // At the engine, and below Start.
  expect(reasons).toHaveLength(2);
  expect(screen.getAllByText(/dropped, in this page/).length).toBeGreaterThan(0);
  expect(screen.queryByText(/chosen/)).toBeNull();
});

test('a chosen file is written relative to the config', async () => {
  pickFile.mockResolvedValue('/root/slide/run2/photons.emc');
  await user().click(screen.getByRole('button', { name: 'Choose a file: Photons' }));
  await settle(0);
  expect(field('Photons')).toHaveProperty('value', 'run2/photons.emc');
});

test('a relative path is typed from the root', async () => {
  source.texts = { '/root/sub/config.ini': '[emc]\nnum_div = 4\n' };
  await enter(field('Path of the config.ini'), 'sub/config.ini');
  await settle(0);
  expect(model.state).toMatchObject({ folder: '/root/sub', name: 'sub' });
  expect(field('Path of the config.ini')).toHaveProperty('value', '/root/sub/config.ini');
});

test('what cannot be opened stays in its field, beside the reason', async () => {
  await enter(field('Path of the config.ini'), '/root/gone.ini');
  await settle(0);
  expect(screen.getByText('/root/gone.ini: gone.')).toBeTruthy();
  expect(field('Path of the config.ini')).toHaveProperty('value', '/root/gone.ini');
  await enter(field('Path of the config.ini'), 'slide/photons.emc');
  await settle(0);
  expect(screen.getByText(/photons.emc is not a config.ini/)).toBeTruthy();
  expect(model.state.text).toBe(CONFIG);
});

test('a template names its inputs by where they are', async () => {
  saveTemplate.mockResolvedValue('/root/templates/slide.ini');
  await user().click(screen.getByRole('button', { name: 'Save as template' }));
  const [name, text] = saveTemplate.mock.calls[0];
  expect(name).toBe('slide');
  expect(text).toContain('in_photons_file = /root/slide/photons.emc');
  expect(text).toContain('in_detector_file = /root/slide/det.h5');
  expect(text).toContain('detd = 300');
  await settle(0);
  expect(Notification.manager.notifications.at(-1)?.message).toBe(
    'The settings are kept in slide.ini, in the folder /root/templates.',
  );
});

test('the sum of the frames stands beside their file, in words too', async () => {
  const canvas = jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  source.answer = { problems: [], powder: { edge: 1, most: 0.125, frames: 400, codes: '/w==' } };
  await enter(number('Orientations'), '7');
  await settle(2000);
  expect(screen.getByRole('img', { name: /^Sum of 400 frames .* 0\.13 photons/ })).toBeTruthy();
  canvas.mockRestore();
});
test('a path that is not there says so, and does not say where the other files are', async () => {
  act(() => {
    model.update({ folder: '', original: null, text: '[emc]\nnum_div = 6\n' });
  });
  await enter(field('Photons'), '/nowhere/photons.emc');
  await settle(0);
  expect(model.state.folder).toBe('');
  expect(wrongText(field('Photons'))).toContain('/nowhere/photons.emc is not there.');
  await enter(field('Detector'), '/root/slide/det.h5');
  await settle(0);
  expect(model.state.folder).toBe('/root/slide');
  await enter(field('Photons'), 'photons.emc');
  await settle(0);
  expect(wrongText(field('Photons'))).not.toContain('is not there');
});

test('a file that appears where it was missing is taken by itself', async () => {
  act(() => {
    model.update({ folder: '', original: null, text: '[emc]\nnum_div = 6\n' });
  });
  await enter(field('Photons'), '/nowhere/photons.emc');
  await settle(0);
  const isThere = jest.spyOn(services, 'isThere').mockResolvedValue(true);
  await settle(4000);
  expect(model.state.folder).toBe('/nowhere');
  expect(wrongText(field('Photons'))).not.toContain('is not there');
  isThere.mockRestore();
});

test('a look for a missing file is called off where another is chosen meanwhile', async () => {
  act(() => {
    model.update({ folder: '', original: null, text: '[emc]\nnum_div = 6\n' });
  });
  await enter(field('Photons'), '/nowhere/photons.emc');
  await settle(0);
  const found = new PromiseDelegate<boolean>();
  const isThere = jest.spyOn(services, 'isThere').mockReturnValue(found.promise);
  await settle(30_000);
  // One at a time, on a disk that takes so long.
  expect(isThere).toHaveBeenCalledTimes(1);
  pickFile.mockResolvedValue('/root/slide/photons.emc');
  await user().click(screen.getByRole('button', { name: 'Choose a file: Photons' }));
  await settle(0);
  found.resolve(true);
  await settle(10_000);
  expect(isThere).toHaveBeenCalledTimes(1);
  expect(model.state.folder).toBe('/root/slide');
  expect(field('Photons')).toHaveProperty('value', 'photons.emc');
  isThere.mockRestore();
});

test('of two paths that are typed while the first is looked for, the second is taken', async () => {
  act(() => {
    model.update({ folder: '', original: null, text: '[emc]\nnum_div = 6\n' });
  });
  const first = new PromiseDelegate<boolean>();
  const isThere = jest.spyOn(services, 'isThere').mockReturnValueOnce(first.promise);
  await enter(field('Photons'), '/root/first/photons.emc');
  await enter(field('Photons'), '/root/second/photons.emc');
  await settle(0);
  first.resolve(true);
  await settle(0);
  expect(model.state.folder).toBe('/root/second');
  expect(field('Photons')).toHaveProperty('value', 'photons.emc');
  isThere.mockRestore();
});

test('a file that was missing is looked for until it is there', async () => {
  act(() => {
    model.update({ folder: '', original: null, text: '[emc]\nnum_div = 6\n' });
  });
  await enter(field('Photons'), '/nowhere/photons.emc');
  await settle(0);
  const isThere = jest
    .spyOn(services, 'isThere')
    .mockRejectedValueOnce(new Error('No answer.'))
    .mockResolvedValueOnce(false)
    .mockResolvedValue(true);
  await settle(20_000);
  expect(isThere).toHaveBeenCalledTimes(3);
  expect(model.state.folder).toBe('/nowhere');
  isThere.mockRestore();
});

test('Start looks again at files that were wrong', async () => {
  const message = 'photons.emc: could not open the file: no such file.';
  source.answer = { problems: [{ key: 'in_photons_file', message, severity: 'error' }] };
  await enter(number('Orientations'), '7');
  await settle(400);
  expect(wrongText(field('Photons'))).toContain(message);
  source.answer = { problems: [] };
  await settle(2000);
  expect(wrongText(field('Photons'))).toContain(message);
  await user().click(screen.getByRole('button', { name: /^Start/ }));
  await settle(400);
  expect(wrongText(field('Photons'))).not.toContain(message);
  expect(source.starts).toEqual([]);
});
