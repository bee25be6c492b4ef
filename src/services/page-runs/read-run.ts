import type { Static, TSchema } from 'typebox';
import { Check } from 'typebox/value';
import { EVENTS, RECORD, REQUEST } from './paths.ts';
import {
  PageEventSchema,
  PageRecordSchema,
  PageRequestSchema,
  type PageEvent,
  type PageRecord,
  type PageRequest,
} from './records.ts';
import type { RunFolder } from './storage/run-folder.ts';

/** A run as it lies in the page's storage. */
export interface StoredRun {
  readonly request: PageRequest;
  readonly record?: PageRecord;
  /** Oldest first. */
  readonly events: readonly PageEvent[];
}

/** Reads what is known of a run; undefined where there is none, or what is left of one. */
export async function readRun(folder: RunFolder): Promise<StoredRun | undefined> {
  const request = await readJson(folder, REQUEST, PageRequestSchema);
  if (request === undefined) {
    return undefined;
  }
  const record = await readJson(folder, RECORD, PageRecordSchema);
  return { request, ...(record && { record }), events: await readEvents(folder) };
}

/** Lines that are no events are left out: a page that was closed may have written half of the last. */
export async function readEvents(folder: RunFolder): Promise<PageEvent[]> {
  const text = await (await folder.read(EVENTS))?.text();
  return (text ?? '').split('\n').flatMap((line) => {
    const event = parsed(line, PageEventSchema);
    return event === undefined ? [] : [event];
  });
}

export async function readJson<Schema extends TSchema>(
  folder: RunFolder,
  path: string,
  schema: Schema,
): Promise<Static<Schema> | undefined> {
  const blob = await folder.read(path);
  return blob && parsed(await blob.text(), schema);
}

function parsed<Schema extends TSchema>(text: string, schema: Schema): Static<Schema> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Check(schema, value) ? value : undefined;
  } catch {
    return undefined;
  }
}
