/** Words that tell that something rose or fell. */

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

/** Behind the figure: "5% higher", "a 3% increase". */
export const TRENDS_BEHIND: ReadonlyMap<string, Trend> = new Map([
  ...words('higher increase rise jump gain surge growth hike', 'up'),
  ...words('lower decrease decline drop fall cut reduction plunge slump', 'down'),
]);

/** Verbs that "up" or "down" belongs to, by their beginning: "gave up 20 yards", "woke up to four". */
export const PHRASAL =
  /^(?:add|back|beef|blow|break|bring|brought|broke|call|came|clean|come|cough|dig|draw|drew|drum|eat|ate|fill|gave|get|give|giving|got|hand|hang|hold|held|hung|keep|kept|lay|laid|lin|link|liv|look|made|mak|meet|met|mop|open|own|pick|pil|pok|pony|put|rack|round|run|ran|scoop|serv|set|show|shut|sign|snap|split|stack|stand|step|stood|stor|sum|take|taking|tear|tore|took|tot|tun|turn|wak|warm|wind|wok|wound|wrap|writ|wrote)/;

export type Trend = 'up' | 'down';

export const TRENDS: ReadonlyMap<string, Trend> = new Map([...words(UP, 'up'), ...words(DOWN, 'down')]);
export const OBJECT_TRENDS: ReadonlyMap<string, Trend> = new Map([
  ...words(UP_WHAT, 'up'),
  ...words(DOWN_WHAT, 'down'),
]);

function words(list: string, trend: Trend): (readonly [string, Trend])[] {
  return list.split(' ').map((word) => [word, trend] as const);
}
