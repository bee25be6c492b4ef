/** Characters. */
export const LONGEST_RUN_NAME = 200;

/** Slashes, control characters, and the two line ends that are none of these. */
const FORBIDDEN = /[/\\\p{Cc}\p{Zl}\p{Zp}]/u;

/**
 * Invisible characters: some turn the order of what follows, others make two names look the same. The joiners
 * are part of how Persian, Hindi and some symbols are written.
 */
const INVISIBLE = /(?![\u200C\u200D])\p{Cf}/u;

/** Whether a run may be called so: its name stands in lists, terminals and names of files, and leads nowhere else. */
export function isRunName(name: string): boolean {
  const text = name.trim();
  const isPath = text === '.' || text === '..';
  const isReadable = !FORBIDDEN.test(name) && !INVISIBLE.test(name);
  return text !== '' && name.length <= LONGEST_RUN_NAME && isReadable && !isPath;
}

/** What is wrong with a name of a run, for an Input error; `undefined` where nothing is. */
export function wrongRunName(
  name: string,
): { readonly what: string; readonly expected: string; readonly found: string } | undefined {
  return isRunName(name)
    ? undefined
    : {
        what: 'The name of a run',
        expected: `1 to ${LONGEST_RUN_NAME} characters without / and \\ and without control and invisible characters, and not . or ..`,
        found: visible(name.slice(0, LONGEST_RUN_NAME + 1)),
      };
}

/** As a text of JSON, in which invisible characters stand as their numbers. */
function visible(name: string): string {
  return JSON.stringify(name).replace(
    /\p{Cf}/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
  );
}
