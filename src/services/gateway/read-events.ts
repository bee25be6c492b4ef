import { createParser } from 'eventsource-parser';

export interface StreamEvent {
  /** For `Last-Event-ID`. */
  readonly id: string | undefined;
  readonly data: string;
}

/**
 * Reads an event stream to its end.
 *
 * @param onHeard - told of every part that arrives, heartbeats too.
 */
export async function readEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onEvent: (event: StreamEvent) => void,
  onHeard: () => void,
): Promise<void> {
  const parser = createParser({
    onEvent: ({ id, data }) => {
      onEvent({ id, data });
    },
  });
  // By a reader: streams that a loop can go over came to WebKit last.
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    onHeard();
    parser.feed(part.value);
  }
}
