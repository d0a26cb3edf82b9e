/** Verbs of saying, and those who are quoted without a name. */
import { wordSet } from './word-set.ts';

export const SAYING: readonly string[] = (
  'say says said saying report reports reported note notes noted write writes wrote confirm confirms confirmed announce announces announced tell tells told disclose discloses disclosed reveal reveals revealed ' +
  'add adds added claim claims claimed argue argues argued warn warns warned insist insists insisted suggest suggests suggested indicate indicates indicated acknowledge acknowledges acknowledged explain explains explained tweeted ' +
  'estimate estimates estimated testified allege alleges alleged called calls described describes announcing according citing'
).split(' ');

/** "People familiar with the matter", "police": quoted, and not named. */
export const UNNAMED_SOURCES: ReadonlySet<string> = wordSet(
  'person people source sources individual individuals persons insider insiders police officials official authorities investigators prosecutors regulators reports media newspapers newspaper ' +
    'firefighters rescuers paramedics doctors witnesses residents lawyers analysts economists researchers scientists experts executives bankers investors employees diplomats lawmakers ' +
    'documents document filing filings records lawsuit complaint indictment affidavit data figures survey poll study studies projections estimates statement memo email emails court courts government military army ministry spokesman spokeswoman spokesperson spokespeople company startup firm group',
);

/** May stand between the source and its verb: "Daily Echo has previously reported". */
export const ADVERBS_OF_SAYING: ReadonlySet<string> = wordSet(
  'has have had first also previously earlier later exclusively since then already separately recently publicly reportedly repeatedly on monday tuesday wednesday thursday friday saturday sunday',
);
