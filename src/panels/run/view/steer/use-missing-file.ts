import { useEffect, useState } from 'react';
import { useRun } from '../run-context.tsx';

/** Milliseconds without a change before a file is looked for. */
const SETTLED = 300;

/** @returns the path that was typed, once it is known that no file of it is there. @param path undefined: none is looked for. */
export function useMissingFile(path: string | undefined): string | undefined {
  const { fileIsThere } = useRun();
  const [missing, setMissing] = useState<string>();
  useEffect(() => {
    setMissing(undefined);
    if (path === undefined) {
      return undefined;
    }
    let isCalledOff = false;
    const look = async (): Promise<void> => {
      // Where it cannot be looked for, asking for the change tells.
      const isThere = await fileIsThere(path).catch(() => true);
      if (!isCalledOff && !isThere) {
        setMissing(path);
      }
    };
    const timer = setTimeout(() => void look(), SETTLED);
    return () => {
      isCalledOff = true;
      clearTimeout(timer);
    };
  }, [path, fileIsThere]);
  return missing === path ? missing : undefined;
}
