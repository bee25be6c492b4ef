import { shownMessage } from '../../places/paths.ts';
import { EVENTS } from '../paths.ts';
import type { PageMessage } from '../messages.ts';
import type { NewPageEvent, PageEvent, PageProgress } from '../records.ts';
import type { RunFolder } from '../storage/run-folder.ts';

/** Milliseconds between two reports of progress: often enough to look alive. */
const PROGRESS_INTERVAL = 200;

/** Writes the events of a run down, and tells the pages. */
export class EventLog {
  readonly #folder: RunFolder;
  readonly #id: string;
  readonly #channel: BroadcastChannel;
  #count: number;
  #lastProgress = 0;
  /** Events are written one after the other, whoever adds them. */
  #writing: Promise<void> = Promise.resolve();

  /** @param count events that the run has already. */
  constructor(parts: { folder: RunFolder; id: string; channel: BroadcastChannel; count: number }) {
    this.#folder = parts.folder;
    this.#id = parts.id;
    this.#channel = parts.channel;
    this.#count = parts.count;
  }

  add(event: NewPageEvent): Promise<void> {
    const time = new Date().toISOString();
    const stamped: PageEvent =
      'message' in event
        ? { ...event, time, message: shownMessage(event.message) }
        : { ...event, time };
    const written = this.#writing.then(async () => {
      // The line before it may be half of one, where its page was closed.
      await this.#folder.append(EVENTS, `\n${JSON.stringify(stamped)}`);
      this.#count += 1;
      this.#post({ kind: 'event', id: this.#id, event: stamped, count: this.#count });
    });
    this.#writing = written.catch(() => undefined);
    return written;
  }

  progress(progress: PageProgress): void {
    const now = performance.now();
    if (now - this.#lastProgress >= PROGRESS_INTERVAL) {
      this.#lastProgress = now;
      this.#post({ kind: 'progress', id: this.#id, progress });
    }
  }

  #post(message: PageMessage): void {
    this.#channel.postMessage(message);
  }
}
