import type { Browser, Page } from 'playwright-core';
import * as Type from 'typebox';
import { Parse } from 'typebox/value';

/** A task of the page's main thread, milliseconds. */
export interface LongTask {
  readonly held: number;
  /** What it computed in that time: where all cores are taken, it waits for one besides. */
  readonly computed: number;
}

const TraceSchema = Type.Object({
  traceEvents: Type.Array(
    Type.Object({
      name: Type.String(),
      pid: Type.Number(),
      tid: Type.Number(),
      dur: Type.Optional(Type.Number()),
      tdur: Type.Optional(Type.Number()),
      args: Type.Optional(Type.Object({ name: Type.Optional(Type.Unknown()) })),
    }),
  ),
});

/** The tasks that hold the main thread of a page for more than 50 ms each, from now on. */
export async function traceLongTasks(
  browser: Browser,
  page: Page,
): Promise<() => Promise<LongTask[]>> {
  await browser.startTracing(page, { categories: ['-*', 'toplevel'] });
  return async () => {
    const { traceEvents } = Parse(TraceSchema, JSON.parse(String(await browser.stopTracing())));
    const threadOf = ({ pid, tid }: { pid: number; tid: number }): string => `${pid} ${tid}`;
    const mains = new Set(
      traceEvents
        .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
        .map(threadOf),
    );
    return traceEvents
      .filter(
        (event) => event.name === 'ThreadControllerImpl::RunTask' && mains.has(threadOf(event)),
      )
      .map(({ dur = 0, tdur = 0 }) => ({ held: dur / 1000, computed: tdur / 1000 }))
      .filter(({ held }) => held > 50);
  };
}
