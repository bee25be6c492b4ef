import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readWebPart } from '../../../src/platform/browser/read-web-part.ts';
import { refusalOf } from '../../support/refusal.ts';

const address = 'http://server/file.h5';
const target = {
  name: 'file.h5',
  size: 100,
  web: { address, headers: { 'X-Token': 'abc' }, version: 'now' },
};
const GOOD = { 'Content-Range': 'bytes 10-14/100', 'Last-Modified': 'now' };

/** What the browser gives instead of its own request. */
interface Answer {
  readonly headers?: Readonly<Record<string, string>>;
  readonly bytes?: number;
  readonly status?: number;
  readonly responseURL?: string;
  readonly error?: Error;
}

/** @returns what was asked. */
function answerWith({
  headers = GOOD,
  bytes = 5,
  status = 206,
  responseURL = address,
  error,
}: Answer) {
  const asked: { headers: Record<string, string>; timeout: number } = { headers: {}, timeout: 0 };
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      readonly status = status;
      readonly statusText = '';
      readonly responseURL = responseURL;
      readonly response = new ArrayBuffer(bytes);
      timeout = 0;
      open(): void {
        // Nothing is done before `send`.
      }
      setRequestHeader(name: string, value: string): void {
        asked.headers[name] = value;
      }
      getResponseHeader(name: string): string | null {
        return headers[name] ?? null;
      }
      send(): void {
        asked.timeout = this.timeout;
        if (error) {
          throw error;
        }
      }
    },
  );
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return asked;
}

describe('a part of a file in the web', () => {
  it('is asked for with the credentials, for a bounded time', () => {
    const asked = answerWith({});
    expect(readWebPart(target, 10, 5, 7)).toHaveLength(5);
    expect(asked).toEqual({
      headers: { 'X-Token': 'abc', Range: 'bytes=10-14' },
      timeout: 7000,
    });
  });

  it.each<[string, Answer, string]>([
    ['another version', { headers: { ...GOOD, 'Last-Modified': 'later' } }, 'has changed'],
    ['another size', { headers: { ...GOOD, 'Content-Range': 'bytes 10-14/101' } }, 'has changed'],
    ['other bytes', { headers: { ...GOOD, 'Content-Range': 'bytes 0-4/100' } }, 'does not say'],
    ['fewer bytes', { bytes: 4 }, 'sent 4 bytes instead of 5'],
    ['a refusal', { status: 403 }, 'answered 403'],
    [
      'the page of a login',
      {
        status: 200,
        headers: { 'Content-Type': 'text/html' },
        responseURL: 'http://server/login?next=file',
      },
      'log in again',
    ],
    [
      'nothing in time',
      { error: new DOMException('', 'TimeoutError') },
      'did not send 5 bytes within 60 s; check the connection',
    ],
    ['nothing at all', { error: new DOMException('', 'NetworkError') }, 'cannot be reached'],
  ])('is refused where %s comes', async (_, answer, reason) => {
    answerWith(answer);
    const { message } = await refusalOf(() => readWebPart(target, 10, 5));
    expect(message).toContain(`file.h5: could not read the file: `);
    expect(message).toContain(reason);
  });
});
