import { backendError, deviceLostError } from '../../errors.ts';

const FILTERS = ['validation', 'out-of-memory', 'internal'] as const;

/** A device tells of its loss soon after its first failure, if that was the cause. */
const LOSS_MILLISECONDS = 100;

/**
 * Does `work` on the device and waits for its verdict: WebGPU reports most mistakes on the side, and
 * carries on. Covers what `work` calls before its first await.
 *
 * @param operation what is done, for the message: `compiling the expand kernel`.
 * @throws Backend when the device reports an error or `work` fails, DeviceLost when the device is gone.
 */
export async function withErrorScopes<Result>(
  device: GPUDevice,
  operation: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  for (const filter of FILTERS) {
    device.pushErrorScope(filter);
  }
  const working = (async () => work())();
  // Popped before anything is awaited, so that the scopes of others do not get between.
  const verdicts = Promise.all(FILTERS.map(() => device.popErrorScope()));
  const [outcome, reports] = await Promise.allSettled([working, verdicts]);
  if (reports.status === 'rejected') {
    throw await failure(device, operation, reports.reason);
  }
  const report = reports.value.find((error) => error !== null);
  if (report) {
    throw await failure(device, operation, report);
  }
  if (outcome.status === 'rejected') {
    throw await failure(device, operation, outcome.reason);
  }
  return outcome.value;
}

async function failure(device: GPUDevice, operation: string, cause: unknown): Promise<Error> {
  const loss = await Promise.race([device.lost, later(LOSS_MILLISECONDS)]);
  if (loss) {
    const reason = loss.message || loss.reason;
    return deviceLostError({ backend: 'webgpu', operation, reason }, { cause });
  }
  const isDescribed = cause instanceof Error || cause instanceof GPUError;
  // Shader messages go on for lines; the whole of it stays in `cause`.
  const [reason] = (isDescribed ? cause.message : String(cause)).split('\n');
  return backendError({ backend: 'webgpu', operation, reason }, { cause });
}

function later(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(undefined);
    }, milliseconds);
  });
}
