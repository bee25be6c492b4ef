import { URLExt } from '@jupyterlab/coreutils';
import type { PartialJSONObject, ReadonlyPartialJSONObject } from '@lumino/coreutils';

/** Names a run in the address of a page of JupyterLab; what is shown of it follows as JSON. */
const RUN = 'damselfly-run';
const VIEW = 'damselfly-view';

/** What a link opens: the arguments of the command that opens a run. */
export interface LinkedRun {
  readonly key: string;
  readonly view: PartialJSONObject;
}

/**
 * The address that opens a run as it is shown now.
 *
 * @param page of JupyterLab, as its user sees it; its workspace stays, other parts of the query go.
 */
export function runLink(page: string, key: string, view: ReadonlyPartialJSONObject): string {
  const { origin, pathname } = new URL(page);
  return `${origin}${pathname}${URLExt.objectToQueryString({ [RUN]: key, [VIEW]: JSON.stringify(view) })}`;
}

/** What the query of an address asks for; undefined where it names no run. A view that is no JSON is left out. */
export function linkedRun(search: string): LinkedRun | undefined {
  const query = new URLSearchParams(search);
  const key = query.get(RUN);
  return key === null ? undefined : { key, view: viewOf(query.get(VIEW)) };
}

/** The query without what names a run: a page that is loaded again shows what its workspace holds. */
export function withoutLink(search: string): string {
  const query = new URLSearchParams(search);
  query.delete(RUN);
  query.delete(VIEW);
  const rest = query.toString();
  return rest === '' ? '' : `?${rest}`;
}

function viewOf(text: string | null): PartialJSONObject {
  try {
    const view: unknown = JSON.parse(text ?? '{}');
    return isObject(view) ? view : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is PartialJSONObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
