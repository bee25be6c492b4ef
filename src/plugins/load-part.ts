import { Notification } from '@jupyterlab/apputils';
import type { TranslationBundle } from '@jupyterlab/translation';

/** Loads a part of the program and hands it over, or tells that it could not be loaded. */
export async function loadPart<Part>(
  load: () => Promise<Part>,
  trans: TranslationBundle,
  take: (part: Part) => void,
): Promise<void> {
  let part: Part;
  try {
    part = await load();
  } catch {
    tellNotLoaded(trans);
    return;
  }
  take(part);
}

/**
 * After an upgrade an open page asks for parts that are gone: one note then asks to reload it, however
 * many are missing.
 */
export function tellNotLoaded(trans: TranslationBundle): void {
  const message = trans.__(
    'A part of Damselfly could not be loaded; it may have been upgraded. Reload the page.',
  );
  if (!Notification.manager.notifications.some((told) => told.message === message)) {
    Notification.error(message, { autoClose: false });
  }
}
