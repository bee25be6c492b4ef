import type { BackendChoice, EstimateRequest, StartRequest } from '@damselfly/remote/http';
import { backendIn } from './backend-choice.ts';
import type { EngineChoice } from './engine-choice.ts';
import type { LaunchState } from './launch-state.ts';
import { nameOf } from '../../../services/places/paths.ts';
import { fileNameFor } from '../../../services/runs/file-name-for.ts';

/** Name of the file that will be written: the original's as long as nothing in it has changed. */
export function configName({ original, text, name }: LaunchState): string {
  return original?.text === text ? nameOf(original.path) : `${fileNameFor(name)}.ini`;
}

/** As many as the engine has cores, unless the user says otherwise. */
export function workersOf({ workers }: LaunchState, choice: EngineChoice | undefined): number {
  return workers > 0 ? workers : Math.max(1, choice?.engine.cores ?? 1);
}

/** @param backend what is to compute. */
export function startRequest(
  id: string,
  state: LaunchState,
  choice: EngineChoice,
  backend: BackendChoice,
): StartRequest {
  return {
    id,
    name: state.name,
    config: configOf(state),
    iterations: state.iterations,
    workers: workersOf(state, choice),
    engine: choice.engine.id,
    backend,
    ...(state.parent !== null && { parent: state.parent }),
  };
}

/** Without a probe. */
export function estimateRequest(state: LaunchState, choice: EngineChoice): EstimateRequest {
  return {
    config: configOf(state),
    engine: choice.engine.id,
    workers: workersOf(state, choice),
    backend: backendIn(choice.engine.devices, state.backend),
    probe: false,
  };
}

function configOf(state: LaunchState): StartRequest['config'] {
  return { folder: state.folder, name: configName(state), text: state.text };
}
