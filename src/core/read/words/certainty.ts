/** Words that tell how sure a statement is, and whether it is of now. Some count only in front of others: certainty.ts. */
import { wordSet } from './word-set.ts';

/**
 * `not` denies what stands behind it, `denied` what it stands beside; `possible` and `probable` say how sure it is;
 * `said` reports; `before` looks back.
 */
export type Cue = 'not' | 'denied' | 'possible' | 'probable' | 'said' | 'before';

const LISTS: Readonly<Record<Cue, string>> = {
  not: 'not never neither nor without cannot deny denies denied denying refuse refuses refused refusing nearly almost threaten threatens threatened threatening balk balks balked balking',
  denied:
    'reject rejects rejected rejecting rebuff rebuffs rebuffed rebuffing dismissed lapsed outbid misstated incorrectly wrongly',
  possible:
    'could might must would should ought possible possibly potential potentially if whether unless until once when hope hopes hoped hoping want wants wanted urge urges urged urging press presses pressed demand demands demanded rumored rumoured speculate speculated speculates speculation speculative analyst analysts joked joking pending proposed perhaps maybe unlikely willing unwilling try tries tried trying rumor rumors rumour rumours imagine',
  probable:
    'reportedly expect expects expected likely plan plans planned planning eyes eyeing consider considers considering weigh weighs weighing projected forecast forecasts projection projections poised sources apparently supposedly allegedly',
  said: 'said says announced confirmed told',
  before: 'initially originally previously',
};

export const CUES: ReadonlyMap<string, Cue> = new Map(
  Object.entries(LISTS).flatMap(([cue, words]) =>
    words.split(' ').map((word) => [word, cue as Cue] as const),
  ),
);

/** Words that are a cue with the next one only: "yet to", "turned down", "was last". */
export const PAIRED: ReadonlySet<string> = wordSet(
  'nears nearing close no fail fails failed yet option turned voted fell rule rules ruled ruling is are was were may as call calls called in set aim aims believed people',
);

const CONTRACTED = 'is are was were do does did wo would ca could should has have had must need might'.split(
  ' ',
);

/** "didn't", "won’t". */
export const NEGATED: ReadonlySet<string> = new Set(
  CONTRACTED.flatMap((verb) => [`${verb}n't`, `${verb}n’t`]),
);

/** Everything that certainty.ts listens to. */
export const HEDGES: readonly string[] = [
  ...CUES.keys(),
  ...PAIRED,
  ...NEGATED,
  ...'earlier previous first at had last years'.split(' '),
];
