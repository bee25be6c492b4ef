/** Who told each state of itself, and how often its state had been set then. */
const tellers = new WeakMap<object, { readonly viewer: object; readonly turn: number }>();

/** How often others have set the state of each viewer. */
const turns = new WeakMap<object, number>();

/** The state of `viewer` now, known as its own when it comes back: meanwhile the viewer may have moved on. */
export function toldState<State extends object>(viewer: { readonly state: State }): State {
  const { state } = viewer;
  tellers.set(state, { viewer, turn: turnOf(viewer) });
  return state;
}

/** Whether `viewer` told this state, and nobody has set another since. */
export function isToldBy(viewer: object, state: object): boolean {
  const told = tellers.get(state);
  return told?.viewer === viewer && told.turn === turnOf(viewer);
}

/** To be called when others set the state of `viewer`: what it told before is not how it is. */
export function noteSet(viewer: object): void {
  turns.set(viewer, turnOf(viewer) + 1);
}

function turnOf(viewer: object): number {
  return turns.get(viewer) ?? 0;
}
