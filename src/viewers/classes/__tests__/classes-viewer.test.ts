import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { ClassesViewer } from '../classes-viewer.ts';
import { someClasses } from './some-classes.ts';

const data = someClasses(10, 70, 20);

let viewer: ClassesViewer;

const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      resolve();
    });
  });

beforeEach(async () => {
  // jsdom has no canvas: what is painted is looked at in a browser (ui-tests/classes.test.ts).
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  viewer = new ClassesViewer();
  viewer.mount(document.body);
  viewer.update(data);
  await drawn();
});

afterEach(() => {
  viewer.dispose();
  jest.restoreAllMocks();
});

const options = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="option"]')];

it('says what there is, and how many frames each class stands for', () => {
  expect(document.querySelector('[role="listbox"]')?.getAttribute('aria-label')).toMatch(
    /^3 class averages, colours from 0.00100.photons \/ pixel to 10.0.photons \/ pixel$/,
  );
  expect(options().map(({ textContent }) => textContent)).toEqual([
    'Class 010.0 frames · 10.0\u202f%',
    'Class 170.0 frames · 70.0\u202f%',
    'Class 220.0 frames · 20.0\u202f%',
  ]);
});

it('puts the class with most frames first where that is wanted', async () => {
  viewer.state = { order: 'occupancy' };
  await drawn();
  expect(options().map((node) => node.textContent.slice(0, 7))).toEqual([
    'Class 1',
    'Class 2',
    'Class 0',
  ]);
});

it('is one stop of the tab key, and chooses with the arrow keys', () => {
  const chosen: (readonly number[])[] = [];
  viewer.on('choose', (numbers) => chosen.push(numbers));
  expect(options().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  const [first] = options();
  first.focus();
  first.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
  expect(chosen).toEqual([[2]]);
  expect(document.activeElement).toBe(options()[2]);
  expect(options()[2].getAttribute('aria-selected')).toBe('true');
  expect(options().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0]);
});

it('goes on from the class that has the focus', () => {
  options()[1].focus();
  options()[1].dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
  expect(document.activeElement).toBe(options()[0]);
  expect(viewer.state.chosen).toEqual([0]);
});

const press = (option: HTMLElement, init: KeyboardEventInit): void => {
  option.focus();
  option.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
};

const selected = (): boolean[] =>
  options().map((node) => node.getAttribute('aria-selected') === 'true');

it('chooses several with Ctrl and Shift', () => {
  const list = document.querySelector('[role="listbox"]');
  expect(list?.getAttribute('aria-multiselectable')).toBe('true');
  const click = (at: number, init: MouseEventInit): void => {
    options()[at].dispatchEvent(new MouseEvent('click', { bubbles: true, ...init }));
  };
  click(2, {});
  click(0, { ctrlKey: true });
  expect(selected()).toEqual([true, false, true]);
  expect(viewer.state.chosen).toEqual([2, 0]);
  click(2, { metaKey: true });
  expect(viewer.state.chosen).toEqual([0]);
  click(2, { shiftKey: true });
  expect(viewer.state.chosen).toEqual([0, 1, 2]);
});

it('chooses several by keys', () => {
  press(options()[0], { key: 'ArrowRight' });
  press(options()[1], { key: 'ArrowRight', shiftKey: true });
  expect(viewer.state.chosen).toEqual([1, 2]);
  press(options()[2], { key: 'Home', ctrlKey: true });
  expect(document.activeElement).toBe(options()[0]);
  expect(viewer.state.chosen).toEqual([1, 2]);
  press(options()[0], { key: ' ' });
  expect(viewer.state.chosen).toEqual([1, 2, 0]);
  press(options()[0], { key: ' ' });
  expect(viewer.state.chosen).toEqual([1, 2]);
  press(options()[0], { key: 'a', ctrlKey: true });
  expect(selected()).toEqual([true, true, true]);
});

it('leaves out what is chosen of classes that are not there', () => {
  viewer.state = { chosen: [7, 1] };
  press(options()[2], { key: ' ' });
  expect(viewer.state.chosen).toEqual([1, 2]);
});
