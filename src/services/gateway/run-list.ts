import type { Engine, GatewayEvent, RunSummary } from '@damselfly/remote/http';

/** What the gateway has said so far. */
export interface GatewayState {
  /** Newest first. */
  readonly runs: readonly RunSummary[];
  readonly engines: readonly Engine[];
}

/** What is known after one more event. */
export function applyEvent(state: GatewayState, event: GatewayEvent): GatewayState {
  switch (event.kind) {
    case 'snapshot':
      return { runs: newestFirst(event.runs), engines: event.engines };
    case 'run':
      return { ...state, runs: newestFirst([event.run, ...without(state.runs, event.run.id)]) };
    case 'gone':
      return { ...state, runs: without(state.runs, event.id) };
    case 'engines':
      return { ...state, engines: event.engines };
  }
}

function without(runs: readonly RunSummary[], id: string): RunSummary[] {
  return runs.filter((run) => run.id !== id);
}

function newestFirst(runs: readonly RunSummary[]): RunSummary[] {
  return runs.toSorted((a, b) => Date.parse(timeOf(b)) - Date.parse(timeOf(a)));
}

/** When it was asked for: a list that is sorted by changes would never keep still. */
function timeOf({ created, updated }: RunSummary): string {
  return created ?? updated;
}
