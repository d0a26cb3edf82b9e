/** What a kind of story asks of each article. */
import type { Status } from '../../model/values.ts';
import type { Claim, FactKey, OwnFact, Role, Story } from '../../model.ts';

/**
 * How a fact moves: a figure is replaced, and two on one day are a dispute; a tally, of the dead, grows and seldom falls; a
 * level, of the missing, goes up and down; a stage climbs its ladder; each person moves alone.
 */
export type Movement = 'figure' | 'tally' | 'level' | 'stage' | 'move';

/**
 * Whose a claim must be: "story", of a party or person of the story, or of nobody named; "each", of one of them by name,
 * one entry for each; "anybody", whoever is named, as the dead of a disaster are.
 */
export type Owner = 'story' | 'each' | 'anybody';

/**
 * How a headline tells a fact. In `first` and `now`, {value} is the value, {count} the bare number, {hedge} how sure it is,
 * {of} what stands behind the id in its key, and the part of a party its name, {company}; what stands in brackets is left
 * out when the story does not name it, or has just named it: "[{company} ]{value}".
 */
export interface Wording {
  /** What it is called when it is disputed or goes back: "deal". */
  readonly noun: string;
  /** Told for the first time: "deal {hedge}worth {value}". */
  readonly first: string;
  /** Told anew; "<noun> now {hedge}{value}" when absent. */
  readonly now?: string;
}

export interface FactKind {
  readonly id: string;
  readonly label: string;
  readonly movement: Movement;
  /** The roles of the claims that answer it. */
  readonly roles: readonly Role[];
  readonly owner: Owner;
  /** Of a stage: its ladder. */
  readonly ladder?: Status['ladder'];
  /** What its number counts, whatever a text calls them: 400 "employees" who are laid off are 400 "jobs". */
  readonly counts?: string;
  /** True of what is told first in the scene only: that it changed is news, that there is one more is none. */
  readonly isDetail?: boolean;
  readonly wording?: Wording;
}

export interface Kind {
  /** The parts that parties play in it; those that a story file must name. */
  readonly parties: Readonly<Record<string, 'needed' | 'optional'>>;
  readonly facts: readonly FactKind[];
  /** Which facts are news when they change, unless the story file says otherwise; most newsworthy first. */
  readonly lead: readonly string[];
  /** The claims of one article as this kind hears them: what it states as a whole, for one thing and for all. */
  weigh(claims: readonly Claim[]): readonly Claim[];
  /** Whether a claim is about the thing the story follows: named as this one, named as another, or not named. */
  concerns(claim: Claim, story: Story): 'this' | 'another' | 'unnamed';
  /** Whether a claim names, or takes up, the thing the story follows, so that "the deal" after it is that one. */
  takesUp(claim: Claim): boolean;
  /** The fact that a claim answers in this story, if any. */
  factOf(claim: Claim, story: Story): FactKey | undefined;
}

/** UTF-16 units before the first sentence: a dateline that stands alone. */
const LEAD = 40;

/** Whether it stands in the headline or the first sentence, where nobody else's figures are. */
export function isInLead({ quote, segment }: Claim): boolean {
  return quote.field === 'headline' || segment === 'correction' || quote.start < LEAD;
}

/** UTF-16 units of a body that tell what the article is about; about two sentences. */
const OPENING = 240;

/** Whether an article states it where it says what its news is. */
export function isInOpening({ quote, segment }: Claim): boolean {
  return quote.field === 'headline' || segment === 'correction' || quote.start < OPENING;
}

/** "people:Alexandr Wang" -> "people". */
export function factId(key: FactKey): string {
  return key.split(':', 1)[0] ?? key;
}

/** "people:Alexandr Wang" -> "Alexandr Wang". */
export function factOwner(key: FactKey): string | undefined {
  const at = key.indexOf(':');
  return at < 0 ? undefined : key.slice(at + 1);
}

export function ownFactKind({ id, label }: OwnFact): FactKind {
  return { id, label, movement: 'figure', roles: [], owner: 'story' };
}
