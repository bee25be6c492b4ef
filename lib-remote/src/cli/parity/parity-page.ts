import type { ChosenBackend } from '@damselfly/compute/backends/choose-backend.ts';

/**
 * The page of documentation around the table.
 *
 * @param machine where it was computed.
 */
export function parityPage(
  table: string,
  backends: readonly ChosenBackend[],
  machine: string,
): string {
  const devices = backends.map(
    ({ support }) => `- \`${support.backend}\`: ${support.device}; ${support.reason}`,
  );
  const names = backends.map(({ support }) => support.backend).join(' ');
  return `# Parity with Dragonfly

Recorded runs of Dragonfly, computed again with \`--parity\` and compared after every iteration. Each figure
is the largest over all iterations of a run: the relative Euclidean distance of 400 recorded voxels (model,
interpolation weights), the differences of the mean mutual information and log-likelihood in nats, the part of
the frames whose most likely orientation is another one, and the differences of scale factors and occupancies.
The recorded runs and their tolerances are described in
[test-data/emc-public/README.md](../test-data/emc-public/README.md), what parity mode follows in
[emc.md](emc.md).

Made by \`damselfly parity test-data/emc-public --backend ${names} --output docs/parity.md\` on: ${machine}.

${devices.join('\n')}

${table}
`;
}
