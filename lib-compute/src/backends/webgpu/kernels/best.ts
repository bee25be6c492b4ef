/** The best of a frame so far: a log-likelihood, and the number of the tomogram that has it, the lowest where several do. */
export const bestWgsl = /* wgsl */ `
struct Best {
  value: f32,
  number: u32,
}

fn higher(best: Best, value: f32, number: u32) -> Best {
  if (value > best.value || (value == best.value && number < best.number)) {
    return Best(value, number);
  }
  return best;
}
`;
