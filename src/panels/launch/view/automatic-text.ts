import { AUTOMATIC } from '@damselfly/compute/backends/automatic-choice.ts';
import type { TranslationBundle } from '@jupyterlab/translation';
import { formatSignificant } from '../../../components/index.ts';
import { backendTitle } from '../../../services/runs/backend-title.ts';
import type { FormEngines } from '../model/form-engines.ts';

/** What Automatic takes, and why: "WebAssembly, because WebGPU is not available here". */
export function automaticText(
  { automatic, devices }: Pick<FormEngines, 'automatic' | 'devices'>,
  trans: TranslationBundle,
): string {
  if (automatic === undefined) {
    return trans.__('Nothing that it would take can be had here');
  }
  const { device, measured } = automatic;
  const title = backendTitle(device.backend, trans);
  if (measured !== undefined) {
    const than = backendTitle(measured.than.backend, trans);
    const factor = formatSignificant(measured.factor, 2);
    return trans.__('%1, measured here to be %2 times as fast as %3', title, factor, than);
  }
  const faster = AUTOMATIC.slice(
    0,
    AUTOMATIC.findIndex((name) => name === device.backend),
  );
  const passedOver = devices.find(({ backend }) => faster.some((name) => name === backend));
  if (passedOver === undefined) {
    return trans.__('%1, the fastest that there is', title);
  }
  const other = backendTitle(passedOver.backend, trans);
  return passedOver.available
    ? trans.__('%1, because %2 has only a software adapter here', title, other)
    : trans.__('%1, because %2 is not available here', title, other);
}
