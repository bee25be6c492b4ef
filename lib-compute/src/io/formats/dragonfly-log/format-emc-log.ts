import { formatExponential, formatFixed } from '../../text/c-format.ts';
import type { EmcLogHeader, EmcLogRow } from './emc-log.ts';

/** The head of an EMC.log as Dragonfly writes it (spec/emc.md 2.5), up to the names of the columns. */
export function formatEmcLogHeader(header: EmcLogHeader): string {
  const { frameCount, totalFrameCount, systemVolume } = header;
  const frames =
    frameCount === totalFrameCount ? String(frameCount) : `${frameCount}/${totalFrameCount}`;
  const lines = [
    'Cryptotomography with the EMC algorithm using MPI+OpenMP',
    '',
    'Data parameters:',
    `\tnum_data = ${frames}`,
    `\tmean_count = ${formatFixed(header.meanCount, 6)}`,
    '',
    'System size:',
    `\tnum_rot = ${header.rotationCount}`,
    `\tnum_pix = ${header.relevantPixelCount}/${header.pixelCount}`,
    `\tsystem_volume = ${systemVolume.join(' X ')}`,
    '',
    'Reconstruction parameters:',
    `\tnum_threads = ${header.threadCount}`,
    `\tnum_proc = ${header.processCount}`,
    `\talpha = ${formatFixed(header.alpha, 6)}`,
    `\tbeta = ${formatFixed(header.beta, 6)}`,
    `\tneed_scaling = ${header.needScaling ? 'yes' : 'no'}`,
    '',
    'Iter\ttime\trms_change\tinfo_rate\tlog-likelihood\tnum_rot\tbeta',
  ];
  return `${lines.join('\n')}\n`;
}

/** One line of an EMC.log, with its end: `%d\t%4.2f\t%1.4e\t%f\t%.6e\t%-7d\t%f`. */
export function formatEmcLogRow(row: EmcLogRow): string {
  const columns = [
    String(row.iteration),
    formatFixed(row.seconds, 2).padStart(4),
    formatExponential(row.rmsChange, 4),
    formatFixed(row.information, 6),
    formatExponential(row.logLikelihood, 6),
    String(row.rotationCount).padEnd(7),
    formatFixed(row.beta, 6),
  ];
  return `${columns.join('\t')}\n`;
}
