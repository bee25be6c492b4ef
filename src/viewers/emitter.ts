import type { Listener } from './viewer.ts';

/** Tells listeners of named events; `Events` maps names to what they carry. */
export class Emitter<Events> {
  #listeners: { [Name in keyof Events]?: Set<Listener<Events[Name]>> } = {};

  /** @returns what ends the listening. */
  on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): () => void {
    const listeners = this.#listeners[name] ?? new Set<Listener<Events[Name]>>();
    this.#listeners[name] = listeners;
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }

  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void {
    this.#listeners[name]?.forEach((listener) => {
      listener(event);
    });
  }

  clear(): void {
    this.#listeners = {};
  }
}
