import { useEffect, useState } from 'react';
import { whenIdle } from '../../../viewers/when-idle.ts';

/**
 * What `find` gives, found when the page has nothing else to do: frames that come meanwhile are drawn first. What was
 * found before stays until then.
 *
 * @param find another function where something else is to be found.
 */
export function useIdleResult<Result>(find: () => Result): Result | undefined {
  const [result, setResult] = useState<Result>();
  useEffect(
    () =>
      whenIdle(() => {
        setResult(find());
      }),
    [find],
  );
  return result;
}
