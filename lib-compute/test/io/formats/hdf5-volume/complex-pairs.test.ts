import { expect, it } from 'vitest';
import { joinedPairs, nameOfPair } from '../../../../src/io/formats/hdf5-volume/complex-pairs.ts';

const volume = (path: string, dtype = '<f4', shape = [4, 4, 4]) => ({ path, dtype, shape });

it.each([
  ['a/real', 'a/imag', 'a/real+imag'],
  ['real', 'imaginary', 'real+imaginary'],
  ['a/data_real', 'a/data_imag', 'a/data_real+imag'],
  ['rho_re', 'rho_im', 'rho_re+im'],
  ['Real', 'Imag', 'Real+Imag'],
])('joins %s and %s', (real, imaginary, path) => {
  const others = [volume('support', '|u1'), volume('surreal')];
  expect(joinedPairs([volume(imaginary), ...others, volume(real)])).toEqual([
    ...others,
    { ...volume(path, '<c8'), parts: { real, imaginary } },
  ]);
});

it('names the type that holds both', () => {
  const typeOf = (dtype: string) =>
    joinedPairs([volume('real', dtype), volume('imag', dtype)]).map((joined) => joined.dtype);
  expect(['<f4', '>f4', '<f8', '<i2'].map(typeOf)).toEqual([['<c8'], ['<c8'], ['<c16'], ['<c16']]);
});

it.each([
  ['another shape', volume('a/imag', '<f4', [4, 4, 5])],
  ['another type', volume('a/imag', '<f8')],
  ['another place', volume('b/imag')],
  ['another way of naming', volume('a_imag')],
  ['no name of the imaginary', volume('a/magi')],
])('leaves apart what has %s', (_, other) => {
  const volumes = [volume('a/real'), other];
  expect(joinedPairs(volumes)).toEqual(volumes);
});

it('leaves apart what is complex by itself', () => {
  const volumes = [volume('real', '<c8'), volume('imag', '<c8')];
  expect(joinedPairs(volumes)).toEqual(volumes);
});

it('tells what a pair is called', () => {
  expect(['a/real', 'a_imag', 'a', 'imag'].map(nameOfPair)).toEqual(['a', 'a', 'a', '']);
});
