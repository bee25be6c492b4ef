/** 32-bit values that a tomogram takes. */
export const FACTS_STRIDE = 5;

/** What is known of a tomogram besides its orientation; the last two come with every model. */
export const tomogramFactsWgsl = /* wgsl */ `
struct Facts {
  logWeight: f32,
  /** Among all tomograms of the problem. */
  number: u32,
  /** Its place among the candidates. */
  candidate: u32,
  /** u less the reference sum: a small number, which float32 holds well. */
  excess: f32,
  /** What a frame's scale costs in log-likelihood: the excess, or of intensities half that of the squares. */
  penalty: f32,
}
`;

/** The facts of four tomograms side by side, of a binding `facts`. */
export const factsOfQuadWgsl = /* wgsl */ `
fn logWeightsOf(first: u32) -> vec4f {
  return vec4f(
    facts[first].logWeight,
    facts[first + 1u].logWeight,
    facts[first + 2u].logWeight,
    facts[first + 3u].logWeight,
  );
}

fn penaltiesOf(first: u32) -> vec4f {
  return vec4f(
    facts[first].penalty,
    facts[first + 1u].penalty,
    facts[first + 2u].penalty,
    facts[first + 3u].penalty,
  );
}
`;
