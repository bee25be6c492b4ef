import { textTable } from '../support/text-table.ts';
import type { CaseResult } from './case-result.ts';
import { apartTable } from './apart-table.ts';
import { iterationTable } from './iteration-table.ts';
import { machineLine, rooflineTable } from './roofline-table.ts';

/** The measures of one case: what it is, what every iteration took, and how near that is to the machine's limits. */
export function report(result: CaseResult): string {
  const { title, frames, size, extent } = result;
  return [
    `## ${title}`,
    '',
    `${frames} frames x ${extent.tomograms} tomograms, ${extent.litPixels} lit pixels of ${extent.orientingPixels} that orient, edge ${size}`,
    peerLine(result),
    '',
    textTable(...iterationTable(result)),
    '',
    ...(result.rounds.some(({ apart }) => apart)
      ? [
          'one worker, alone and in processes at the same time that share nothing:',
          '',
          textTable(...apartTable(result)),
          '',
        ]
      : []),
    machineLine(result.machine),
    '',
    textTable(...rooflineTable(result)),
    '',
  ].join('\n');
}

function peerLine({ peer, rounds }: CaseResult): string {
  if ('missing' in peer) {
    return `no peer: ${peer.missing}; the scalar float64 kernels stand in for it`;
  }
  const [first] = rounds;
  const [{ measure }] = first.runs;
  const row = first.peer?.row;
  const compared =
    row === undefined
      ? ''
      : `; iteration ${row.iteration}: information ${row.information.toFixed(6)}, here ${measure.information.toFixed(6)}; ` +
        `log-likelihood ${row.logLikelihood.toFixed(3)}, here ${measure.logLikelihood.toFixed(3)}`;
  return `peer: ${peer.title}, one thread, start-up taken off${compared}`;
}
