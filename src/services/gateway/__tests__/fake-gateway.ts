import { ServerConnection } from '@jupyterlab/services';
import { nullTranslator } from '@jupyterlab/translation';
import { GatewayClient } from '../gateway-client.ts';

/** What the fake server was asked. */
export interface Asked {
  readonly method: string;
  /** After `/damselfly/api/`, with the query. */
  readonly path: string;
  readonly headers: Headers;
  readonly signal: AbortSignal;
}

/** A client whose server answers as `answer` says. */
export function fakeGateway(answer: (asked: Asked) => Response | Promise<Response>): {
  readonly client: GatewayClient;
  readonly asked: Asked[];
} {
  const asked: Asked[] = [];
  const settings = ServerConnection.makeSettings({
    baseUrl: 'http://localhost/user/ada/',
    fetch: async (input) => {
      const request = new Request(input);
      const path = request.url.replace('http://localhost/user/ada/damselfly/api/', '');
      const { method, headers, signal } = request;
      const question = { method, path, headers, signal };
      asked.push(question);
      return answer(question);
    },
  });
  return { client: new GatewayClient(settings, nullTranslator.load('')), asked };
}

/** A stream of events that the test writes, torn wherever it likes. */
export class FakeStream {
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  readonly response = new Response(
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
      },
    }),
    { headers: { 'Content-Type': 'text/event-stream' } },
  );

  send(text: string | Uint8Array): void {
    this.#controller?.enqueue(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  }

  /** The lease has ended. */
  end(): void {
    this.#controller?.close();
  }

  /** The connection broke. */
  fail(): void {
    this.#controller?.error(new TypeError('network error'));
  }
}

/** Waits until `isSo`, as long as the test may take. */
export async function eventually(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
