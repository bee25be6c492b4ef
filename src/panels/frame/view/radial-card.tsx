import type { TranslationBundle } from '@jupyterlab/translation';
import { useCallback, type ReactElement } from 'react';
import { CurveChart } from '../../../components/curve-chart.tsx';
import type { HorizontalAxis } from '../../../components/curve-axis.tsx';
import { formatTyped } from '../../../components/format/number.ts';
import { formatSignificant, NARROW_SPACE, useTranslation } from '../../../components/index.ts';
import { frameProfile, ringPlace, type FrameProfile } from '../model/frame-profile.ts';
import { pictureOf } from '../model/shown.ts';
import { useFrames } from './frame-context.tsx';
import { SideCard } from './side-card.tsx';
import { useIdleResult } from './use-idle-result.ts';
import { useReading } from './use-reading.ts';

/** Photons per pixel over q, of the frame or powder that is shown. */
export function RadialCard(): ReactElement {
  const trans = useTranslation();
  const { model } = useFrames();
  const picture = pictureOf(model.shown);
  const find = useCallback(() => picture && frameProfile(picture), [picture]);
  const profile = useIdleResult(find);
  // Told from the beginning: the pointer may rest before there is a profile.
  const reading = useReading();
  const isPlaced = picture?.layout.geometry !== undefined;
  return (
    <SideCard
      title={trans.__('Radial profile')}
      caption={isPlaced ? trans.__('photons per pixel, as measured') : undefined}
    >
      {isPlaced && profile !== undefined ? (
        <ProfileChart profile={profile} at={reading?.voxels} />
      ) : (
        <div className="dfl-caption">
          {isPlaced || picture === undefined
            ? trans.__('Waiting for the frame…')
            : trans.__('With a detector file it is shown how photons fall off with q.')}
        </div>
      )}
    </SideCard>
  );
}

function ProfileChart({
  profile,
  at,
}: {
  readonly profile: FrameProfile;
  /** |q| of the pixel that is read, voxels. */
  readonly at: number | undefined;
}): ReactElement {
  const trans = useTranslation();
  const { scale } = useFrames().model.view;
  const isLog = scale === 'log' || scale === 'symlog';
  return (
    <CurveChart
      name=""
      caption=""
      points={profile.points}
      horizontal={resolutionAxis(profile, trans)}
      vertical={{
        scale: isLog ? 'log' : 'linear',
        hasZeros: true,
        format: (value) => formatSignificant(value, 3),
      }}
      at={at ?? null}
    />
  );
}

/** q, told as the resolution there: in nm, or in voxels of the model where no wavelength is known. */
function resolutionAxis(
  { geometry, rings, stop }: FrameProfile,
  trans: TranslationBundle,
): HorizontalAxis {
  const { voxel } = geometry;
  const unit = voxel === undefined ? trans.__('voxels') : 'nm';
  const withUnit = (text: string): string => text + NARROW_SPACE + unit;
  return {
    name: unit,
    format: (q) => {
      const value = voxel === undefined ? q : 1 / (q * voxel);
      return Number.isFinite(value) ? withUnit(formatSignificant(value, 3)) : '∞';
    },
    ticks: rings.map((ring) => ({
      x: ringPlace(ring, geometry),
      text: withUnit(formatTyped(ring.value)),
    })),
    covered: stop > 0 ? { to: stop, name: trans.__('stop') } : undefined,
  };
}
