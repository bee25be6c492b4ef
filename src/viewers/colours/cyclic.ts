/** Of all colours of the circle, so that none stands out and all are within sRGB (Oklab, B. Ottosson 2020). */
const LIGHTNESS = 0.72;
const CHROMA = 0.12;

/** The hue of the middle, where the angle is 0, is red. */
const START = 0.58;

/**
 * Once around the circle of hues, equally light and equally far from each other.
 *
 * @param turn 0 to 1, which are the same.
 * @returns red, green and blue in sRGB, 0 to 1.
 */
export function cyclic(turn: number): [number, number, number] {
  const angle = 2 * Math.PI * (turn + START);
  const [a, b] = [CHROMA * Math.cos(angle), CHROMA * Math.sin(angle)];
  const l = (LIGHTNESS + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (LIGHTNESS - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (LIGHTNESS - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function gamma(linear: number): number {
  const value = Math.min(Math.max(linear, 0), 1);
  return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
}
