import type { Route } from './route.ts';
import { HttpError, notFound } from './http-error.ts';

export interface FoundRoute {
  readonly route: Route;
  readonly params: Readonly<Record<string, string | undefined>>;
}

/** Matches methods and paths to routes, with the platform's own `URLPattern`. HEAD is asked as GET is. */
export function routeFinder(
  routes: readonly Route[],
): (method: string, pathname: string) => FoundRoute {
  const table = routes.map((route) => ({
    route,
    pattern: new URLPattern({ pathname: route.path }),
  }));
  return (method, pathname) => {
    const found = table.flatMap(({ route, pattern }) => {
      const params = pattern.exec({ pathname })?.pathname.groups;
      return params === undefined ? [] : [{ route, params }];
    });
    if (found.length === 0) {
      throw notFound('The gateway knows no such request; are page and server of the same version?');
    }
    const asked = method === 'HEAD' ? 'GET' : method;
    const match = found.find(({ route }) => route.method === asked);
    if (!match) {
      const allowed = found.map(({ route }) => route.method).join(', ');
      const message = `Only ${allowed} can be asked here.`;
      throw new HttpError(405, { tag: 'Refused', message }, { headers: { Allow: allowed } });
    }
    return match;
  };
}
