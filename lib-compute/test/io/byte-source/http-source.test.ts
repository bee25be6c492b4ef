import { describe, expect, it } from 'vitest';
import { openHttpSource } from '../../../src/io/byte-source/http-source.ts';
import { askedRange, rangesOf, startServer } from '../../support/range-server.ts';
import { refusalOf } from '../../support/refusal.ts';

const bytes = new Uint8Array(100).fill(7);

describe('openHttpSource refuses', () => {
  it('a server that sends the whole file', async () => {
    const address = await startServer((_, response) => response.end(bytes));
    const error = await refusalOf(() => openHttpSource(address));
    expect(error.tag).toBe('FileAccess');
    expect(error.message).toContain('200 instead of 206');
    expect(error.message).toContain(address);
  });

  it('an address that does not exist', async () => {
    const address = await startServer((_, response) => response.writeHead(404).end('no'));
    expect((await refusalOf(() => openHttpSource(address))).message).toContain('404 Not Found');
  });

  it('a server that is not there', async () => {
    const error = await refusalOf(() => openHttpSource('http://127.0.0.1:1/file.emc'));
    expect(error.message).toContain('cannot be reached');
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  it.each([
    ['no range', undefined],
    ['another range', 'bytes 1-1/100'],
    ['an unknown size', 'bytes 0-0/*'],
    ['nonsense', 'items 0-0/100'],
  ])('an answer that states %s', async (_, range) => {
    const headers = range === undefined ? {} : { 'Content-Range': range };
    const address = await startServer((_, response) => response.writeHead(206, headers).end('x'));
    const error = await refusalOf(() => openHttpSource(address));
    expect(error.message).toContain('does not say that it sends the bytes 0 to 0');
  });
});

describe('what comes with the size', () => {
  const numbered = Uint8Array.from({ length: 100 }, (_, i) => i);

  /** Opens with 40 bytes ahead. @returns what the server was asked for until the reads were answered. */
  async function asked(
    length: number,
    answer: ReturnType<typeof rangesOf>,
    reads: readonly (readonly [offset: number, length: number])[],
  ): Promise<string[]> {
    const ranges: string[] = [];
    const address = await startServer((request, response) => {
      ranges.push(request.headers.range ?? '');
      answer(request, response);
    });
    const source = await openHttpSource(address, { ahead: 40 });
    expect(source.size).toBe(length);
    for (const [offset, count] of reads) {
      expect(await source.read(offset, count)).toEqual(numbered.slice(offset, offset + count));
    }
    return ranges;
  }

  it('is not asked for again', async () => {
    const ranges = await asked(100, rangesOf(numbered), [
      [0, 10],
      [30, 10],
      [30, 11],
    ]);
    expect(ranges).toEqual(['bytes=0-39', 'bytes=30-40']);
  });

  it('is all of a short file, whether it is sent as a range or whole', async () => {
    const short = numbered.slice(0, 25);
    const whole: ReturnType<typeof rangesOf> = (_, response) => {
      response.writeHead(200, { 'Content-Length': '25' }).end(short);
    };
    const clipped: ReturnType<typeof rangesOf> = (_, response) => {
      response.writeHead(206, { 'Content-Range': 'bytes 0-24/25' }).end(short);
    };
    for (const answer of [whole, clipped]) {
      expect(await asked(25, answer, [[5, 20]])).toEqual(['bytes=0-39']);
    }
  });

  it('is the first byte where a server does not say how long what it sends is', async () => {
    const ranges = await asked(
      25,
      (request, response) => {
        if (askedRange(request).last > 0) {
          // In pieces: without a length.
          response.write(numbered.subarray(0, 10));
          response.end(numbered.subarray(10, 25));
        } else {
          rangesOf(numbered.slice(0, 25))(request, response);
        }
      },
      [[0, 1]],
    );
    expect(ranges).toEqual(['bytes=0-39', 'bytes=0-0']);
  });

  it('is never a large file that a server sends whole', async () => {
    const address = await startServer((_, response) => response.end(bytes));
    const error = await refusalOf(() => openHttpSource(address, { ahead: 40 }));
    expect(error.message).toContain('200 instead of 206');
  });
});

describe('reading over HTTP', () => {
  it('refuses an answer of another length', async () => {
    const address = await startServer((request, response) => {
      const { first, last } = askedRange(request);
      response.writeHead(206, { 'Content-Range': `bytes ${first}-${last}/100` });
      response.end(bytes.subarray(0, Math.min(last - first + 1, 5)));
    });
    const source = await openHttpSource(address);
    const error = await refusalOf(() => source.read(0, 10));
    expect(error.message).toContain('sent 5 bytes instead of 10');
  });

  it('refuses a connection that breaks off', async () => {
    const address = await startServer((request, response) => {
      const { first, last } = askedRange(request);
      const length = String(last - first + 1);
      response.writeHead(206, {
        'Content-Range': `bytes ${first}-${last}/100`,
        'Content-Length': length,
      });
      response.write(bytes.subarray(0, 1));
      if (last > first) {
        setTimeout(() => response.destroy(), 5);
      }
    });
    const source = await openHttpSource(address);
    expect((await refusalOf(() => source.read(0, 10))).message).toContain('broke off');
  });

  it.each([
    ['size', bytes.subarray(0, 90), '"a"', {}],
    ['version', bytes, '"b"', { 'Last-Modified': 'Sun, 22 Nov 2026 10:00:00 GMT' }],
  ])('notices that the file changed its %s', async (_, after, tag, headers) => {
    let answer = rangesOf(bytes, { ETag: '"a"', ...headers });
    const address = await startServer((request, response) => {
      answer(request, response);
    });
    const source = await openHttpSource(address);
    answer = rangesOf(after, { ETag: tag, ...headers });
    expect((await refusalOf(() => source.read(0, 10))).message).toContain('has changed');
  });

  it('notices by the time of the change where that is all a server says, as Jupyter does', async () => {
    const dated = (second: number): ReturnType<typeof rangesOf> =>
      rangesOf(bytes, { 'Last-Modified': `Sun, 22 Nov 2026 10:00:0${second} GMT` });
    let answer = dated(1);
    const address = await startServer((request, response) => {
      answer(request, response);
    });
    const source = await openHttpSource(address);
    expect(await source.read(0, 10)).toEqual(bytes.subarray(0, 10));
    answer = dated(2);
    expect((await refusalOf(() => source.read(0, 10))).message).toContain('has changed');
  });

  it('says that a login may have expired where it is sent to another page', async () => {
    const address = await startServer((request, response) => {
      if (request.url === '/login') {
        response.setHeader('Content-Type', 'text/html; charset=UTF-8');
        response.end('<!doctype html>');
      } else {
        response.writeHead(302, { Location: '/login' }).end();
      }
    });
    for (const ahead of [1, 2 ** 16]) {
      const { message } = await refusalOf(() => openHttpSource(address, { ahead }));
      expect(message).toContain('log in again');
    }
  });

  it('takes the whole file where the range is all of it, and only there', async () => {
    const address = await startServer((request, response) => {
      const { first, last } = askedRange(request);
      if (last > first) {
        response.end(bytes);
      } else {
        rangesOf(bytes)(request, response);
      }
    });
    const source = await openHttpSource(address);
    expect(await source.read(0, 100)).toEqual(bytes);
    expect((await refusalOf(() => source.read(0, 99))).message).toContain('200 instead of 206');
  });

  it('can be aborted while the server is silent', async () => {
    const address = await startServer((request, response) => {
      if (askedRange(request).last === 0) {
        rangesOf(bytes)(request, response);
      }
    });
    const source = await openHttpSource(address);
    const controller = new AbortController();
    const reading = source.read(0, 10, { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  });

  it('uses the fetch that it is given', async () => {
    const asked: string[] = [];
    const source = await openHttpSource('http://elsewhere/file.emc', {
      fetch: (address, { headers }) => {
        asked.push(`${address} ${headers['Range']}`);
        const headersBack = { 'Content-Range': 'bytes 0-0/1' };
        return Promise.resolve(new Response('x', { status: 206, headers: headersBack }));
      },
    });
    expect(source.size).toBe(1);
    expect(asked).toEqual(['http://elsewhere/file.emc bytes=0-0']);
  });
});
