import { arraysOf, type ShadedSurface } from './shaded-surface.ts';

let nowhere: MessagePort | undefined;

/**
 * Gives the memory of a surface back that has come from a worker and is drawn no more: it is sent to a port whose
 * other end is closed. `ArrayBuffer.transfer` would empty it too, but Chromium keeps the memory of what a worker has
 * sent until garbage is collected, and no longer counts it when it asks whether that is due.
 */
export function giveBackSurface(surface: ShadedSurface): void {
  nowhere ??= portToNowhere();
  nowhere.postMessage(
    undefined,
    arraysOf(surface).map(({ buffer }) => buffer),
  );
}

function portToNowhere(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  return port1;
}
