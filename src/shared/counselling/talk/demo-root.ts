/**
 * The demo's root of the lists of who reads. Its seed is the SHA-256 of this text, so everybody can sign for
 * it: for trying things out, and refused outside the demo.
 */
export const talkDemoRootSeedText =
  'womens-home: root of the demo for counselling, known to everybody';

export const talkDemoRoot = { root: 'lg_4P6CuQ8Hx5Y2ENy2kdZoPY5ozWcpI_87R0EB40gs' } as const;
