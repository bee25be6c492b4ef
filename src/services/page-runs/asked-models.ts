import type { RunDetail } from '@damselfly/remote/http';
import type { PageRequest } from './records.ts';

/** What the models of a run will be that has not begun, as its config asks. */
export async function askedModels({
  config,
}: Pick<PageRequest, 'config'>): Promise<RunDetail['facts']> {
  // The parser of config.ini comes with the panels, not with the page.
  const { readConfig } =
    await import('@damselfly/compute/io/formats/dragonfly-config/read-config.ts');
  const { options } = readConfig(config.text, '');
  return {
    kind: options.recon_type === '2d' ? 'planes' : 'volumes',
    modes: options.num_modes + options.num_nonrot_modes,
    stillModes: options.num_nonrot_modes,
  };
}
