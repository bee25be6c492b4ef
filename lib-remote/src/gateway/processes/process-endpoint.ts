import type { Endpoint } from 'comlink';

type Listener = (message: unknown) => void;

/** One end of the channel that `fork` makes: the child for its parent, `process` for the child. */
interface Channel {
  send?(message: unknown): boolean;
  on(event: 'message', listener: Listener): unknown;
  off(event: 'message', listener: Listener): unknown;
}

/** Lets comlink call over the channel of a process; what it sends is copied, never transferred. */
export function processEndpoint(channel: Channel): Endpoint {
  const listeners = new Map<EventListenerOrEventListenerObject, Listener>();
  return {
    postMessage(message) {
      channel.send?.(message);
    },
    addEventListener(_, handler) {
      const listener: Listener = (data) => {
        const event = new MessageEvent('message', { data });
        if (typeof handler === 'function') {
          handler(event);
        } else {
          handler.handleEvent(event);
        }
      };
      listeners.set(handler, listener);
      channel.on('message', listener);
    },
    removeEventListener(_, handler) {
      const listener = listeners.get(handler);
      if (listener) {
        channel.off('message', listener);
      }
      listeners.delete(handler);
    },
  };
}
