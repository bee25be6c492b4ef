import type { DescribedVolume } from '@damselfly/compute/volume/described-volume.ts';

/** What the worker is sent of data: nothing that it does not need. */
export function describedOf(data: DescribedVolume): DescribedVolume {
  const { values, scale, low, high, minimum, maximum, mean, sigma, histogram, hue } = data;
  return { values, scale, low, high, minimum, maximum, mean, sigma, histogram, hue };
}
