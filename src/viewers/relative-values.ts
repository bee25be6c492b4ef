/** What is said of values that are divided by the mean of their shell or ring: their unit is that mean. */
export const RELATIVE = { unit: '⟨I⟩(q)', quantity: 'relative' } as const;
