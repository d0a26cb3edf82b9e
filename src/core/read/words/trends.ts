/** Words that tell that something rose or fell. */

const UP =
  'rise rises rose risen rising gain gains gained gaining grow grows grew grown growing jump jumps jumped jumping climb climbs climbed climbing surge surges surged surging ' +
  'soar soars soared soaring increase increases increased increasing advance advances advanced advancing add adds added adding up upped rally rallies rallied rallying improve improves improved improving ' +
  'expand expands expanded expanding swell swells swelled raise raises raised raising lift lifts lifted boost boosts boosted spike spikes spiked leap leaps leapt leaped rocket rocketed skyrocket skyrocketed ' +
  'rebound rebounded rebounds widen widened accelerate accelerated hike hiked hikes higher improvement growth uptick';
const DOWN =
  'fall falls fell fallen falling drop drops dropped dropping lose loses lost losing decline declines declined declining decrease decreases decreased decreasing slip slips slipped slipping ' +
  'slide slides slid sliding plunge plunges plunged plunging plummet plummets plummeted plummeting tumble tumbles tumbled tumbling sink sinks sank sunk sinking shed sheds shedding cut cuts cutting down ' +
  'lower lowers lowered reduce reduces reduced reducing reduction shrink shrinks shrank shrunk shrinking ease eases eased easing dip dips dipped dipping retreat retreated slump slumps slumped slumping ' +
  'crash crashed crater cratered dive dived slash slashes slashed trim trims trimmed contract contracts contracted narrow narrowed weaken weakened slow slowed';

export type Trend = 'up' | 'down';

export const TRENDS: ReadonlyMap<string, Trend> = new Map([
  ...UP.split(' ').map((word) => [word, 'up'] as const),
  ...DOWN.split(' ').map((word) => [word, 'down'] as const),
]);
