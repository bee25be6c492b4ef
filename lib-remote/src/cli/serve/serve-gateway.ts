import { endWithParent } from '../../gateway/end-with-parent.ts';
import { openGateway } from '../../gateway/open-gateway.ts';
import { serve } from '../../gateway/serve.ts';
import { failureWriter } from '../../gateway/server/failure-file.ts';
import { requestLog } from '../../gateway/server/request-log.ts';
import { interruptible } from '../interruption.ts';
import { rootsFromEnvironment } from './roots-from-environment.ts';

/** The options of `damselfly serve` as parsed. */
export interface ServeCommandOptions {
  readonly socket: string;
  readonly root?: readonly string[];
  readonly logRequests?: true;
}

/** Runs `damselfly serve` until it is asked to end, or its parent has gone. */
export async function serveGateway(options: ServeCommandOptions): Promise<void> {
  // First of all: a server that is killed while the gateway opens is missed too.
  const parent = process.ppid;
  const write = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  const log = requestLog(write, {
    all: options.logRequests === true,
    keep: failureWriter(),
  });
  const roots = options.root ?? rootsFromEnvironment() ?? [process.cwd()];
  await using gateway = await openGateway(roots, log.failure);
  await interruptible(async (signal) => {
    const orphaned = new AbortController();
    const stopLooking = endWithParent(parent, () => {
      orphaned.abort();
    });
    try {
      const ended = AbortSignal.any([signal, orphaned.signal]);
      await serve({ socket: options.socket, gateway, log, signal: ended });
      // The proxy starts one anew that somebody has ended, unless its exit code is 0.
      signal.throwIfAborted();
    } finally {
      stopLooking();
    }
  });
}
