/** Who told each state of itself. */
const tellers = new WeakMap<object, object>();

/** The state of `viewer` now, known as its own when it comes back: meanwhile the viewer may have moved on. */
export function toldState<State extends object>(viewer: { readonly state: State }): State {
  const { state } = viewer;
  tellers.set(state, viewer);
  return state;
}

export function isToldBy(viewer: object, state: object): boolean {
  return tellers.get(state) === viewer;
}
