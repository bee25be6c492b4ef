import type { EmcOptions } from '../../../emc/options.ts';
import { configError } from '../../../errors.ts';
import type { OptionFlaw } from './option-flaw.ts';

/** A rule that options break, and the key that it is told at. */
interface Breach {
  readonly key: keyof EmcOptions;
  readonly expected: string;
  readonly found: string;
}

/** What a kind of reconstruction asks of the other options (docs/emc.md). */
export function checkModes(options: EmcOptions, file: string): OptionFlaw[] {
  const breaches = [
    ...(options.recon_type === '2d' ? planeBreaches(options) : []),
    ...(typeof options.num_div === 'object' ? refinementBreaches(options) : []),
    ...scheduleBreaches(options),
    ...scaleBreaches(options),
    ...backgroundBreaches(options),
    ...gaussianBreaches(options),
    ...(options.adaptive_rot[0] > 0 ? adaptiveBreaches(options) : []),
  ];
  return breaches.map(({ key, expected, found }) => ({
    key,
    error: configError({ file, where: key, expected, found }),
  }));
}

function planeBreaches(options: EmcOptions): Breach[] {
  const { num_rot: count, num_div: divisions, point_group: group, axial_sym: order } = options;
  const only3d = 'left out, because recon_type = 2d';
  return [
    ...when(count === undefined, 'num_rot', 'a whole number, because recon_type = 2d', 'missing'),
    ...when(typeof divisions === 'object', 'num_div', only3d, 'a refinement'),
    ...when(group !== undefined, 'point_group', only3d, `"${group ?? ''}"`),
    ...when(order > 1, 'axial_sym', only3d, String(order)),
  ];
}

function refinementBreaches({ probs_file: probs, point_group: group }: EmcOptions): Breach[] {
  const because = 'because num_div has two numbers';
  return [
    ...when(probs === undefined, 'probs_file', `the output to refine, ${because}`, 'missing'),
    ...when(group !== undefined, 'point_group', `left out, ${because}`, `"${group ?? ''}"`),
  ];
}

function scheduleBreaches({ radius_schedule: [jump], num_div, recon_type }: EmcOptions): Breach[] {
  const breaks = jump > 0 && recon_type === '3d' && typeof num_div !== 'number';
  const expected = 'a single number, because the schedule of the radius changes it';
  const found = num_div === undefined ? 'missing' : num_div.toString();
  return when(breaks, 'num_div', expected, found);
}

function scaleBreaches({ need_scaling, update_scale, scale_file }: EmcOptions): Breach[] {
  const breaks = need_scaling && !update_scale && scale_file === undefined;
  return when(breaks, 'scale_file', 'the factors to keep, because update_scale = 0', 'missing');
}

function backgroundBreaches(options: EmcOptions): Breach[] {
  const { background_file: one, background_list: list, bgscale_file: strengths } = options;
  const hasBackground = one !== undefined || list !== undefined;
  const both = 'left out, because there is background_file';
  const asked = '1, because a background is told apart by the scale of each frame';
  const alone = 'left out, because there is no background';
  return [
    ...when(one !== undefined && list !== undefined, 'background_list', both, `"${list ?? ''}"`),
    ...when(hasBackground && !options.need_scaling, 'need_scaling', asked, '0'),
    ...when(
      strengths !== undefined && !hasBackground,
      'bgscale_file',
      alone,
      `"${strengths ?? ''}"`,
    ),
  ];
}

function gaussianBreaches({ gaussian_sigma: sigma, need_scaling: scaled }: EmcOptions): Breach[] {
  return when(sigma > 0 && scaled, 'need_scaling', '0, because gaussian_sigma is given', '1');
}

/** What adaptive rotations do not go together with (docs/adaptive.md). */
function adaptiveBreaches(options: EmcOptions): Breach[] {
  const { background_file: one, background_list: list, gaussian_sigma: sigma } = options;
  const expected = (because: string): string => `"0 8" (off), because ${because}`;
  const isRefinement = typeof options.num_div === 'object';
  const hasBackground = one !== undefined || list !== undefined;
  const found = `"${options.adaptive_rot.join(' ')}"`;
  const breach = (breaks: boolean, because: string): Breach[] =>
    when(breaks, 'adaptive_rot', expected(because), found);
  return [
    ...breach(isRefinement, 'num_div has two numbers, which limits the rotations already'),
    ...breach(hasBackground, 'there is a background'),
    ...breach(sigma > 0, 'gaussian_sigma is given'),
  ];
}

function when(breaks: boolean, key: keyof EmcOptions, expected: string, found: string): Breach[] {
  return breaks ? [{ key, expected, found }] : [];
}
