/** Words at which a step of a case against somebody can begin. */
export const COURT_WORDS: readonly string[] = (
  'charged charges arraigned indicted arrested apprehended custody warrant manhunt large searching looking wanted pleaded pled pleads plea trial mistrial ' +
  'sued sues lawsuit suit settled settle settles settlement liable convicted guilty acquitted cleared sentenced jailed imprisoned gets got given receives received thrown tossed overturned overturns overturn quashed vacated dropped dismissed'
).split(' ');
