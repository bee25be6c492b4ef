/** The program that everyone uses, as it is installed by its package's name. */
export interface Peer {
  /** Runs Dragonfly's iteration. */
  readonly program: string;
  /** Name and version of the package. */
  readonly title: string;
}

export const PEER_PACKAGE = 'dragonfly-spi';

/** Reads what `pip list --format=freeze` prints, one `name==version` a line. */
export function versionIn(listed: string): string | undefined {
  const line = listed.split('\n').find((text) => text.startsWith(`${PEER_PACKAGE}==`));
  return line?.slice(PEER_PACKAGE.length + 2).trim();
}
