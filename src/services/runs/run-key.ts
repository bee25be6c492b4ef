import type { RunSource } from './run-source.ts';

/** How commands describe the run that they are about. */
export const RUN_KEY_DESCRIPTION = 'The run: gateway:ID or page:ID';

/** The same, where it may be left out. */
export const RUN_IN_FRONT_DESCRIPTION = `${RUN_KEY_DESCRIPTION}; by default the one in front`;

/** Names a run among those of all sources: `gateway:ID` or `page:ID`. */
export function runKey({ name }: Pick<RunSource, 'name'>, id: string): string {
  return `${name}:${id}`;
}

/** The id by which a run's own source knows it. */
export function idOfKey(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}
