/** 32-bit values that a tomogram takes. */
export const FACTS_STRIDE = 4;

/** What is known of a tomogram besides its orientation. */
export const tomogramFactsWgsl = /* wgsl */ `
struct Facts {
  logWeight: f32,
  /** Among all tomograms of the problem. */
  number: u32,
  /** Its place among the candidates. */
  candidate: u32,
  padding: u32,
}
`;
