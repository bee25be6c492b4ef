import { expect, test, vi } from 'vitest';
import { eventHub, type EventHub } from '../../src/gateway/events/event-hub.ts';
import type { GatewayEvent } from '../../src/http/index.ts';

const snapshot = (): Promise<GatewayEvent> =>
  Promise.resolve({ kind: 'snapshot', runs: [], engines: [] });

const gone = (id: string): GatewayEvent => ({ kind: 'gone', id });

const listen = (hub: EventHub, lastId?: string, left = new AbortController()) =>
  hub.stream({ lastId, snapshot, signal: left.signal });

/** The next text of a stream, as id and event. */
async function next(stream: AsyncGenerator<string>): Promise<{ id: string; event: GatewayEvent }> {
  const result: IteratorResult<string, unknown> = await stream.next();
  const [, id, data] = /^id: (.*)\ndata: (.*)\n\n$/.exec(String(result.value)) ?? [];
  return { id, event: JSON.parse(data) as GatewayEvent };
}

test('begins with a snapshot, then tells what happens', async () => {
  const hub = eventHub();
  const stream = listen(hub);
  expect((await next(stream)).event.kind).toBe('snapshot');
  const told = next(stream);
  hub.publish(gone('a'));
  expect((await told).event).toEqual(gone('a'));
});

test('goes on where a listener has left', async () => {
  const hub = eventHub();
  const first = listen(hub);
  const { id } = await next(first);
  await first.return(undefined);
  hub.publish(gone('a'));
  hub.publish(gone('b'));
  const second = listen(hub, id);
  const { id: afterA, event } = await next(second);
  expect(event).toEqual(gone('a'));
  expect((await next(listen(hub, afterA))).event).toEqual(gone('b'));
});

test('a listener that comes back and has missed nothing hears so at once', async () => {
  const hub = eventHub();
  const { id } = await next(listen(hub));
  const again = await listen(hub, id).next();
  expect(again.value).toMatch(/^:/);
});

test.each(['', 'nonsense', '0123456789ab-0', 'x-1'])(
  'a listener of another gateway ("%s") gets a snapshot',
  async (lastId) => {
    const hub = eventHub();
    hub.publish(gone('a'));
    expect((await next(listen(hub, lastId))).event.kind).toBe('snapshot');
  },
);

test('a listener that was away for long gets a snapshot', async () => {
  const hub = eventHub();
  const { id } = await next(listen(hub));
  for (let i = 0; i < 1000; i++) {
    hub.publish(gone(String(i)));
  }
  expect((await next(listen(hub, id))).event.kind).toBe('snapshot');
});

test('a slow listener is told the last of each run, not all of them', async () => {
  const hub = eventHub();
  const stream = listen(hub);
  await next(stream);
  for (const id of ['a', 'b', 'a']) {
    hub.publish(gone(id));
  }
  expect((await next(stream)).event).toEqual(gone('b'));
  expect((await next(stream)).event).toEqual(gone('a'));
});

test('says that it lives, and ends with its lease', async () => {
  const hub = eventHub({ leaseMilliseconds: 60, heartbeatMilliseconds: 20 });
  const stream = listen(hub);
  await stream.next();
  const texts: string[] = [];
  for await (const text of stream) {
    texts.push(text);
  }
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.every((text) => text.startsWith(':'))).toBe(true);
});

test('ends when its listener leaves', async () => {
  const hub = eventHub();
  const left = new AbortController();
  const stream = listen(hub, undefined, left);
  await next(stream);
  const end = stream.next();
  left.abort();
  expect(await end).toMatchObject({ done: true });
});

test('tells when somebody begins to listen, and not that a listener came back', async () => {
  const onAudience = vi.fn();
  const hub = eventHub({ onAudience });
  const first = listen(hub);
  await first.next();
  await first.return(undefined);
  await listen(hub).next();
  expect(onAudience.mock.calls).toEqual([[true]]);
});
