/** Words that tell that something rose or fell. */
import { wordSet } from './word-set.ts';

/** What these words are said of rose or fell. */
const UP =
  'rise rises rose risen rising grow grows grew grown growing jump jumps jumped jumping climb climbs climbed climbing surge surges surged surging soar soars soared soaring ' +
  'increase increases increased increasing advance advances advanced advancing rally rallies rallied rallying improve improves improved improving expand expands expanded expanding ' +
  'swell swells swelled spike spikes spiked leap leaps leapt leaped rocket rocketed skyrocket skyrocketed rebound rebounded rebounds widen widened accelerate accelerated';
const DOWN =
  'fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing slip slips slipped slipping ' +
  'slide slides slid sliding plunge plunges plunged plunging plummet plummets plummeted plummeting tumble tumbles tumbled tumbling sink sinks sank sunk sinking shrink shrinks shrank shrunk shrinking ' +
  'ease eases eased easing dip dips dipped dipping retreat retreated slump slumps slumped slumping crash crashed crater cratered dive dived contract contracts contracted narrow narrowed ' +
  'weaken weakened slow slowed';
/** These take an object too: "lost 3%" tells a change, "lost three games" and "raised $5m" do not. */
const UP_WHAT =
  'gain gains gained gaining add adds added adding up ups upped upping raise raises raised raising lift lifts lifted boost boosts boosted hike hiked hikes';
const DOWN_WHAT =
  'lose loses lost losing shed sheds shedding cut cuts cutting down lowers lowered reduce reduces reduced reducing slash slashes slashed trim trims trimmed';

/** Verbs that "up" or "down" belongs to: "gave up 20 yards", "woke up to four". */
export const PHRASAL: ReadonlySet<string> = wordSet(
  'add adds added adding back backs backed backing beef blow blew break breaks broke broken breaking bring brings brought bringing build builds built building buy buys bought buying ' +
    'call calls called calling came come comes coming clean cleaned cough coughed dig digs dug draw draws drew drawn drawing eat eats ate eating fill fills filled filling ' +
    'gave give gives given giving get gets got getting hand handed hang hung hold holds held holding keep keeps kept keeping lay lays laid laying line lined lining link linked lead leading led ' +
    'live lives lived look looks looked looking make makes made making meet met mop open opens opened opening own owned pick picks picked picking pile piled put puts putting ' +
    'rack racks racked racking round rounded rounding run runs ran running scoop scooped serve serves served serving set sets setting show shows showed showing shut shuts shutting ' +
    'sign signs signed signing snap snapped split stack stacked stand stands stood standing step steps stepped stepping store stored sum sums summed take takes took taken taking ' +
    'tear tore torn turn turns turned turning use used using wake wakes woke waking warm warmed warming wind wound wrap wraps wrapped wrapping write wrote written writing boil boils boiled boiling',
);

export type Trend = 'up' | 'down';

export const TRENDS: ReadonlyMap<string, Trend> = new Map([...words(UP, 'up'), ...words(DOWN, 'down')]);
export const OBJECT_TRENDS: ReadonlyMap<string, Trend> = new Map([
  ...words(UP_WHAT, 'up'),
  ...words(DOWN_WHAT, 'down'),
]);

function words(list: string, trend: Trend): (readonly [string, Trend])[] {
  return list.split(' ').map((word) => [word, trend] as const);
}
