/**
 * D. A. Green's cubehelix (Bull. Astr. Soc. India 39, 289, 2011) with the parameters of the paper: start 0.5,
 * -1.5 turns, hue 1.
 *
 * @param lightness 0 to 1.
 * @returns red, green and blue, 0 to 1 or slightly beyond.
 */
export function cubehelix(lightness: number): [number, number, number] {
  const angle = 2 * Math.PI * (0.5 / 3 - 1.5 * lightness);
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const amplitude = (lightness * (1 - lightness)) / 2;
  return [
    lightness + amplitude * (-0.14861 * cosine + 1.78277 * sine),
    lightness + amplitude * (-0.29227 * cosine - 0.90649 * sine),
    lightness + amplitude * 1.97294 * cosine,
  ];
}
