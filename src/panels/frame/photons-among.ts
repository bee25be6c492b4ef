import { nameOf } from '../../services/places/paths.ts';

/** The first of these files that is called as photons are. */
export function photonsAmong(paths: readonly string[]): string | undefined {
  return paths.find((path) => /\.emc$|^(photons|data).*\.h5$/i.test(nameOf(path)));
}
