import { expect, it } from '@jest/globals';
import { linkedRun, runLink, withoutLink } from '../run-link.ts';

const VIEW = { iteration: 12, tab: 'quality', model: { level: 0.5 } };

it('opens the run that it was made of, with the view that it had', () => {
  const link = runLink('https://hub/user/a/lab/workspaces/b?reset&token=c', 'gateway:a-1', VIEW);
  const { pathname, search } = new URL(link);
  expect(pathname).toBe('/user/a/lab/workspaces/b');
  expect(link).not.toContain('token');
  expect(linkedRun(search)).toEqual({ key: 'gateway:a-1', view: VIEW });
});

it('is none where no run is named, and shows what it can where the view is damaged', () => {
  expect(linkedRun('?reset')).toBeUndefined();
  expect(linkedRun('?damselfly-run=page:b&damselfly-view=%7Bnot')).toEqual({
    key: 'page:b',
    view: {},
  });
  expect(linkedRun('?damselfly-run=page:b&damselfly-view=3')).toEqual({ key: 'page:b', view: {} });
});

it('is taken out of the address once it was followed', () => {
  expect(withoutLink('?damselfly-run=a&damselfly-view=%7B%7D')).toBe('');
  expect(withoutLink('?file-browser-path=/x&damselfly-run=a')).toBe('?file-browser-path=%2Fx');
});
