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
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    onHeard();
    parser.feed(text);
  }
}
