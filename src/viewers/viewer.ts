/**
 * What every viewer is: data in, events out. It needs a page and nothing else: no JupyterLab, no fetching.
 *
 * `State` is JSON: what the user has chosen, to be kept in a layout or a link. `Events` maps the name of an
 * event to what it carries.
 */
export interface Viewer<Data, State, Events> {
  /** Puts the viewer into `node`, which it then fills. Once. */
  mount(node: HTMLElement): void;
  /** Shows other data; what the user has chosen stays as it is. */
  update(data: Data): void;
  get state(): State;
  /** Sets what is given and leaves the rest; tells no event. */
  set state(state: Partial<State>);
  /** @returns what ends the listening. */
  on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): () => void;
  /** What is shown as PNG, `scale` image pixels per CSS pixel. @throws Backend where nothing can be drawn. */
  screenshot(scale?: number): Promise<Blob>;
  /** Frees everything and empties the node; a second time does nothing. */
  dispose(): void;
}

export type Listener<Event> = (event: Event) => void;
