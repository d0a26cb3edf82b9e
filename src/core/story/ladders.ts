/** The ladders that things climb, lowest rung first. Rungs of one phase are the same news told more closely. */
import type { Status } from '../model/values.ts';

type LadderName = Status['ladder'];
type StepOf<L extends LadderName> = Extract<Status, { ladder: L }>['step'];

interface Ladder<Step extends string> {
  readonly rungs: readonly { readonly step: Step; readonly phase: string }[];
  /** Steps that end the climb, and those that may follow an end all the same: a deal that is agreed after all. */
  readonly ends: readonly Step[];
  readonly revived: readonly Step[];
}

const LADDERS: { readonly [L in LadderName]: Ladder<StepOf<L>> } = {
  deal: {
    rungs: [
      { step: 'exploring', phase: 'interest' },
      { step: 'talks', phase: 'talks' },
      { step: 'advanced talks', phase: 'talks' },
      { step: 'offered', phase: 'offered' },
      { step: 'rebuffed', phase: 'rebuffed' },
      { step: 'agreed', phase: 'agreed' },
      { step: 'signed', phase: 'agreed' },
      { step: 'challenged', phase: 'challenged' },
      { step: 'approved', phase: 'approved' },
      { step: 'cleared', phase: 'cleared' },
      { step: 'closed', phase: 'closed' },
      { step: 'blocked', phase: 'off' },
      { step: 'terminated', phase: 'off' },
    ],
    ends: ['blocked', 'terminated'],
    revived: ['agreed', 'signed', 'approved', 'cleared', 'closed'],
  },
  court: {
    rungs: [
      { step: 'sought', phase: 'sought' },
      { step: 'arrested', phase: 'arrested' },
      { step: 'sued', phase: 'sued' },
      { step: 'charged', phase: 'charged' },
      { step: 'pleaded not guilty', phase: 'denied' },
      { step: 'on trial', phase: 'trial' },
      { step: 'mistrial', phase: 'mistrial' },
      { step: 'pleaded guilty', phase: 'admitted' },
      { step: 'convicted', phase: 'convicted' },
      { step: 'liable', phase: 'convicted' },
      { step: 'sentenced', phase: 'sentenced' },
      { step: 'settled', phase: 'settled' },
      { step: 'acquitted', phase: 'cleared' },
      { step: 'dropped', phase: 'dropped' },
      { step: 'overturned', phase: 'overturned' },
    ],
    ends: ['mistrial', 'dropped', 'overturned'],
    revived: ['charged', 'on trial', 'convicted', 'sentenced', 'acquitted'],
  },
  law: {
    rungs: [
      { step: 'proposed', phase: 'proposed' },
      { step: 'passed by committee', phase: 'committee' },
      { step: 'stalled', phase: 'stalled' },
      { step: 'passed', phase: 'passed' },
      { step: 'signed', phase: 'signed' },
      { step: 'enacted', phase: 'signed' },
      { step: 'in force', phase: 'in force' },
      { step: 'rejected', phase: 'rejected' },
      { step: 'vetoed', phase: 'vetoed' },
      { step: 'veto upheld', phase: 'veto upheld' },
      { step: 'veto overridden', phase: 'veto overridden' },
      { step: 'struck down', phase: 'struck down' },
    ],
    ends: ['rejected', 'vetoed', 'veto upheld', 'struck down'],
    revived: ['passed', 'signed', 'enacted', 'in force'],
  },
  election: {
    rungs: [
      { step: 'ahead', phase: 'ahead' },
      { step: 'conceded', phase: 'lost' },
      { step: 'won', phase: 'won' },
    ],
    ends: [],
    revived: [],
  },
  search: {
    rungs: [
      { step: 'missing', phase: 'missing' },
      { step: 'search ended', phase: 'ended' },
      { step: 'found', phase: 'found' },
      { step: 'rescued', phase: 'found' },
      { step: 'found dead', phase: 'found dead' },
    ],
    ends: [],
    revived: [],
  },
  product: {
    rungs: [
      { step: 'announced', phase: 'announced' },
      { step: 'delayed', phase: 'delayed' },
      { step: 'launched', phase: 'launched' },
      { step: 'paused', phase: 'paused' },
      { step: 'resumed', phase: 'resumed' },
      { step: 'recalled', phase: 'recalled' },
      { step: 'withdrawn', phase: 'withdrawn' },
    ],
    ends: ['recalled', 'withdrawn'],
    revived: ['launched', 'resumed'],
  },
  incident: {
    rungs: [
      { step: 'started', phase: 'under way' },
      { step: 'ongoing', phase: 'under way' },
      { step: 'contained', phase: 'contained' },
      { step: 'ended', phase: 'ended' },
    ],
    ends: ['contained', 'ended'],
    revived: ['started'],
  },
};

/** Position on its ladder; -1 for a remark, which is on none. */
export function rungOf({ ladder, step }: Status): number {
  return LADDERS[ladder].rungs.findIndex((rung) => rung.step === step);
}

/** Undefined for a remark. */
export function phaseOf(status: Status): string | undefined {
  return LADDERS[status.ladder].rungs[rungOf(status)]?.phase;
}

/** Whether `next` is news after `current`: a rung further up, or a fresh start after an end. */
export function isHigher(current: Status, next: Status): boolean {
  if (current.ladder !== next.ladder || rungOf(next) < 0) return false;
  if (rungOf(next) > rungOf(current)) return true;
  const { ends, revived }: Ladder<string> = LADDERS[current.ladder];
  return ends.includes(current.step) && revived.includes(next.step);
}
