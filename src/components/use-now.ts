import { useEffect, useState } from 'react';

/** Ages are shown in seconds. */
const STEP_MS = 1000;

/** The time, `Date.now`, brought up to date every second while the page can be seen. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const update = (): void => {
      if (!document.hidden) {
        setNow(Date.now());
      }
    };
    const timer = setInterval(update, STEP_MS);
    document.addEventListener('visibilitychange', update);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', update);
    };
  }, []);
  return now;
}
