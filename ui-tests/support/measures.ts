import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Milliseconds of the tasks that have held the page's main thread for more than 50 ms each, from now on. */
export async function watchLongTasks(page: Page): Promise<() => Promise<number[]>> {
  const tasks = await page.evaluateHandle(() => {
    const durations: number[] = [];
    new PerformanceObserver((list) => {
      durations.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
    return durations;
  });
  return () => tasks.jsonValue();
}

/**
 * Seconds from the next double click to the picture on the screen in which `selector` is found first, by the page's own
 * clock: to ask a page again and again from here holds up what is measured.
 */
export async function watchFirst(page: Page, selector: string): Promise<() => Promise<number>> {
  const taken = await page.evaluateHandle((wanted) => {
    const shown = new Promise<number>((resolve) => {
      const begin = (): void => {
        const from = performance.now();
        const observer = new MutationObserver(() => {
          if (document.querySelector(wanted)) {
            observer.disconnect();
            // The task after a frame: what was found is painted.
            requestAnimationFrame(() => {
              setTimeout(() => {
                resolve((performance.now() - from) / 1000);
              });
            });
          }
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      };
      document.addEventListener('dblclick', begin, { capture: true, once: true });
    });
    return { shown };
  }, selector);
  return () => taken.evaluate(({ shown }) => shown);
}

/** What a process has used so far. Linux only (`/proc`). */
export function usageOf(pid: number): { readonly megabytes: number; readonly cpuSeconds: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]);
  // Fields 14 and 15 of `proc(5)`, in ticks of 10 ms; the name before them may hold spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return {
    megabytes: kilobytes / 1024,
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / 100,
  };
}

/** Seconds that something takes. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
