import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { memorySource } from '@damselfly/compute/io/byte-source/memory-source.ts';
import type { EmcLogRow } from '@damselfly/compute/io/formats/dragonfly-log/emc-log.ts';
import { readEmcLog } from '@damselfly/compute/io/formats/dragonfly-log/read-emc-log.ts';
import { minus, type Seconds } from '../support/seconds.ts';
import { timedProgram, type ProgramMeasure } from '../support/timed-program.ts';
import type { Peer } from './peer.ts';

/** What one iteration of the peer took. */
export interface PeerMeasure {
  /** Of the iteration with its output, without start-up and reading. */
  readonly seconds: Seconds;
  readonly peakMegabytes: number;
  /** Its row in the peer's log. */
  readonly row: EmcLogRow;
}

/**
 * The peer on one case with one thread. Each iteration is a process that goes on where the last one
 * ended, so that ours can run in between.
 */
export class PeerRun {
  readonly #peer: Peer;
  readonly #folder: string;
  readonly #startUp: Seconds;
  #iteration = 0;

  private constructor(peer: Peer, folder: string, startUp: Seconds) {
    this.#peer = peer;
    this.#folder = folder;
    this.#startUp = startUp;
  }

  /** @param config of the case; the peer's outputs go to a folder beside it. */
  static async start(peer: Peer, config: string): Promise<PeerRun> {
    const inputs = dirname(config);
    const folder = join(inputs, 'peer');
    const names = await readdir(inputs);
    await mkdir(join(folder, 'data'), { recursive: true });
    for (const name of names) {
      await symlink(join(inputs, name), join(folder, name));
    }
    const { seconds } = await runPeer(peer, folder, ['0']);
    return new PeerRun(peer, folder, seconds);
  }

  get title(): string {
    return this.#peer.title;
  }

  async iterate(): Promise<PeerMeasure> {
    this.#iteration++;
    const resume = this.#iteration > 1 ? ['-r'] : [];
    const { seconds, peakMegabytes } = await runPeer(this.#peer, this.#folder, [...resume, '1']);
    const log = join(this.#folder, 'EMC.log');
    const row = (await readEmcLog(memorySource(await readFile(log), log))).rows.at(-1);
    if (row?.iteration !== this.#iteration) {
      throw new Error(`${this.#peer.title} has not finished iteration ${this.#iteration}.`);
    }
    return { seconds: minus(seconds, this.#startUp), peakMegabytes, row };
  }
}

function runPeer(peer: Peer, folder: string, args: readonly string[]): Promise<ProgramMeasure> {
  const env = {
    ...process.env,
    OMPI_ALLOW_RUN_AS_ROOT: '1',
    OMPI_ALLOW_RUN_AS_ROOT_CONFIRM: '1',
    // NumPy's own threads are no part of the one that is asked for.
    OPENBLAS_NUM_THREADS: '1',
  };
  return timedProgram([peer.program, '-c', 'config.ini', '-t', '1', ...args], {
    output: join(folder, 'stdout'),
    cwd: folder,
    env,
  });
}
