import type { IterationQuality } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReactElement } from 'react';
import {
  formatInteger,
  formatSignificant,
  KeyValue,
  NARROW_SPACE,
  useTranslation,
} from '../../../../components/index.ts';

/** The quality of an iteration in numbers. */
export function QualityFigures({
  quality,
  voxel,
}: {
  readonly quality: IterationQuality;
  /** 1/nm per voxel. */
  readonly voxel: number | undefined;
}): ReactElement {
  const trans = useTranslation();
  const { orientations, scale, coverage } = quality;
  const rows = [
    { name: trans.__('Resolution'), value: resolutionText(quality, voxel, trans) },
    ...(orientations
      ? [
          {
            name: trans.__('Orientations'),
            value: trans.__(
              '%1 different ones of %2 frames; at most %3 frames in one',
              formatInteger(orientations.distinct),
              formatInteger(orientations.frames),
              formatInteger(orientations.most),
            ),
          },
        ]
      : []),
    ...(coverage ? [{ name: trans.__('Views'), value: viewsText(coverage, trans) }] : []),
    ...(scale
      ? [
          {
            name: trans.__('Scale'),
            value: trans.__(
              '%1 to %2, median %3',
              formatSignificant(scale.minimum, 3),
              formatSignificant(scale.maximum, 3),
              formatSignificant(scale.median, 3),
            ),
          },
        ]
      : []),
  ];
  return <KeyValue rows={rows} />;
}

function resolutionText(
  { halves }: IterationQuality,
  voxel: number | undefined,
  trans: TranslationBundle,
): string {
  if (halves === undefined) {
    return trans.__('not known: a run with honest halves tells it');
  }
  const radius = halves.agreesUpTo;
  if (radius === 0) {
    return trans.__('the halves do not agree yet');
  }
  const shell = trans.__('shell %1 of %2', radius, halves.radii.at(-1) ?? radius);
  return voxel === undefined
    ? trans.__('the halves agree up to %1', shell)
    : trans.__(
        '%1, %2: the halves agree up to %3',
        `${formatSignificant(1 / (radius * voxel), 3)}${NARROW_SPACE}nm`,
        `${formatSignificant(radius * voxel, 3)}${NARROW_SPACE}nm⁻¹`,
        shell,
      );
}

function viewsText(
  { frames, expected }: NonNullable<IterationQuality['coverage']>,
  trans: TranslationBundle,
): string {
  const tried = expected.flatMap((share, cell) => (share > 0 ? [cell] : []));
  const seen = tried.filter((cell) => frames[cell] > 0).length;
  return trans.__('frames from %1 of %2 sides', formatInteger(seen), formatInteger(tried.length));
}
