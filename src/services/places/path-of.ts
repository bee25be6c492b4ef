import type { IPlaces } from './tokens.ts';

/**
 * The path that sources know: the server's own where there is a gateway, which reads it; else the file
 * browser's, from its root.
 */
export async function pathOf(path: string, places: Pick<IPlaces, 'toGateway'>): Promise<string> {
  if (path.startsWith('/')) {
    return path;
  }
  // Without a gateway nothing knows where the server's root is.
  const known = await places.toGateway(path).catch(() => undefined);
  return known ?? `/${path}`;
}
