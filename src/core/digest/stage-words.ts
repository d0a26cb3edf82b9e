/** How far a thing has come, as a headline says it. */
import type { Status } from '../model/values.ts';

type Words = {
  readonly [L in Status['ladder']]: Readonly<Record<Extract<Status, { ladder: L }>['step'], string>>;
};

const WORDS: Words = {
  deal: {
    exploring: 'exploring a deal',
    talks: 'in talks',
    'advanced talks': 'in advanced talks',
    offered: 'offer made',
    rebuffed: 'offer rejected',
    agreed: 'deal reached',
    signed: 'deal signed',
    challenged: 'deal challenged in court',
    approved: 'deal approved by shareholders',
    cleared: 'deal cleared',
    closed: 'deal closed',
    blocked: 'deal blocked',
    terminated: 'deal called off',
    'not final': 'not final',
    pending: 'pending',
    'form unclear': 'form unclear',
  },
  court: {
    sought: 'sought by police',
    arrested: 'arrested',
    sued: 'sued',
    charged: 'charged',
    'pleaded not guilty': 'pleads not guilty',
    'on trial': 'on trial',
    mistrial: 'mistrial declared',
    'pleaded guilty': 'pleads guilty',
    convicted: 'found guilty',
    liable: 'found liable',
    sentenced: 'sentenced',
    settled: 'case settled',
    acquitted: 'found not guilty',
    dropped: 'case dropped',
    overturned: 'verdict overturned',
  },
  law: {
    proposed: 'bill proposed',
    'passed by committee': 'bill passed by committee',
    stalled: 'bill fails to advance',
    passed: 'bill passed',
    signed: 'bill signed into law',
    enacted: 'bill becomes law',
    'in force': 'law in force',
    rejected: 'bill rejected',
    vetoed: 'bill vetoed',
    'veto upheld': 'veto upheld',
    'veto overridden': 'veto overridden',
    'struck down': 'law struck down',
  },
  election: { ahead: 'ahead', conceded: 'concedes', won: 'wins' },
  search: {
    missing: 'missing',
    'search ended': 'search called off',
    found: 'found safe',
    rescued: 'rescued',
    'found dead': 'found dead',
  },
  product: {
    announced: 'announced',
    delayed: 'delayed',
    launched: 'launched',
    paused: 'sales paused',
    resumed: 'sales resumed',
    recalled: 'recalled',
    withdrawn: 'withdrawn',
  },
  incident: {
    started: 'under way',
    ongoing: 'going on',
    contained: 'under control',
    ended: 'over',
  },
};

export function writeStage({ ladder, step }: Status): string {
  return (WORDS[ladder] as Readonly<Record<string, string>>)[step] ?? step;
}

const ALL: readonly (readonly [Status, string])[] = Object.entries(WORDS).flatMap(([ladder, steps]) =>
  Object.entries(steps).map(([step, words]) => [{ type: 'status', ladder, step } as Status, words] as const),
);

/**
 * The stages that stand in `text` as they are written here. Plain words count where a phrase of ours ends with them only:
 * "Jim Poe charged", and not "charged $5".
 */
export function houseStages(text: string): Status[] {
  return ALL.filter(
    ([{ ladder }, words]) => text.includes(words) && (ladder === 'deal' || endsPhrase(text, words)),
  ).map(([status]) => status);
}

function endsPhrase(text: string, words: string): boolean {
  const at = ` ${text}`.lastIndexOf(` ${words}`);
  return at >= 0 && /^(?:$|[,;)]| \()/u.test(text.slice(at + words.length));
}
