import { useEffect, useState } from 'react';
import { useRun } from '../run-context.tsx';

/** Milliseconds without a change before a file is looked for. */
const SETTLED = 300;

/** A file that was not there is looked for this often: it may be made, or copied there, meanwhile. Milliseconds. */
const AGAIN = 3000;

/**
 * @param path undefined: none is looked for.
 * @returns the path that was typed, while it is known that no file of it is there.
 */
export function useMissingFile(path: string | undefined): string | undefined {
  const { fileIsThere } = useRun();
  const [missing, setMissing] = useState<string>();
  useEffect(() => {
    setMissing(undefined);
    if (path === undefined) {
      return undefined;
    }
    let isCalledOff = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookAfter = (milliseconds: number): void => {
      timer = setTimeout(() => void look(), milliseconds);
    };
    const look = async (): Promise<void> => {
      // Where it cannot be looked for, asking for the change tells.
      const isThere = document.hidden ? undefined : await fileIsThere(path).catch(() => true);
      if (isCalledOff) {
        return;
      }
      if (isThere !== undefined) {
        setMissing(isThere ? undefined : path);
      }
      if (isThere !== true) {
        lookAfter(AGAIN);
      }
    };
    lookAfter(SETTLED);
    return () => {
      isCalledOff = true;
      clearTimeout(timer);
    };
  }, [path, fileIsThere]);
  return missing === path ? missing : undefined;
}
