/** Words beside a number that make it a name, a date or an address. */
import { wordSet } from './word-set.ts';

export const MONTHS: ReadonlySet<string> = wordSet(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** "Section 230", "page 4", "No. 5": the number counts nothing. Lower case. */
export const LABELS: ReadonlySet<string> = wordSet(
  'no nos number laps pages sections chapters articles section chapter article page rule title route highway interstate road flight room gate lane platform track channel line grade phase level type category tier version season episode part act scene day week round game set lap hole match block unit district ward precinct engine truck stage step item question figure table appendix exhibit count size model formula class series covid proposition amendment apollo bus train line runway zone pier terminal lot floor apartment apt suite box psalm verse group pool seed sp ftse nasdaq stoxx nikkei russell cac asx kospi csi ranked rank aged age ages turns turned turning',
);

/** Behind a number and a name: "575 Wilbraham Road". */
export const STREETS: ReadonlySet<string> = wordSet(
  'street st road rd avenue ave boulevard blvd lane ln drive dr court ct place pl square terrace way parkway pkwy highway hwy crescent close',
);

/** Right before four digits that may be a year. */
export const BEFORE_YEAR: ReadonlySet<string> = wordSet(
  'in since of by during until till through from to between and after before late early mid around the this next last year fiscal summer winter spring autumn fall circa for',
);
