/** Characters. */
export const LONGEST_RUN_NAME = 200;

/** Slashes, control characters, and the two line ends that are none of these. */
const FORBIDDEN = /[/\\\p{Cc}\p{Zl}\p{Zp}]/u;

/** Whether a run may be called so: its name stands in lists, terminals and names of files, and leads nowhere else. */
export function isRunName(name: string): boolean {
  const text = name.trim();
  const isPath = FORBIDDEN.test(name) || text === '.' || text === '..';
  return text !== '' && name.length <= LONGEST_RUN_NAME && !isPath;
}

/** What is wrong with a name of a run, for an Input error; `undefined` where nothing is. */
export function wrongRunName(
  name: string,
): { readonly what: string; readonly expected: string; readonly found: string } | undefined {
  return isRunName(name)
    ? undefined
    : {
        what: 'The name of a run',
        expected: `1 to ${LONGEST_RUN_NAME} characters without / and \\ and without control characters, and not . or ..`,
        found: JSON.stringify(name.slice(0, LONGEST_RUN_NAME + 1)),
      };
}
