/** A language model that may be asked where an answer stands, and what of it was used. */
import type { Pointing } from '../core/model/pointing.ts';

/** `system` is ours; `data` is JSON with the words of strangers in it. */
export interface Prompt {
  readonly system: string;
  readonly data: string;
}

export interface Tokens {
  readonly input: number;
  readonly output: number;
}

/** What was "declined" was not worked on and costs nothing; of the rest the tokens may be unknown. */
export type ModelReply =
  | { readonly outcome: 'replied'; readonly pointing: Pointing; readonly tokens?: Tokens | undefined }
  | { readonly outcome: 'declined'; readonly reason: string }
  | { readonly outcome: 'failed'; readonly reason: string; readonly tokens?: Tokens | undefined };

export interface Model {
  /** Tokens of the longest reply. */
  readonly mostOutput: number;
  /** US dollars, a decimal. */
  costOf(tokens: Tokens): string;
  /** Asks once, never rejects, and takes no longer than it was set to. */
  ask(prompt: Prompt): Promise<ModelReply>;
}

/** How it ended when the model was to be asked; "refused" is what did not pass the check. */
export const MODEL_OUTCOMES = ['answered', 'abstained', 'refused', 'failed', 'overBudget'] as const;
export type ModelOutcome = (typeof MODEL_OUTCOMES)[number];

export interface ModelSums extends Readonly<Record<ModelOutcome, number>> {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** US dollars, a decimal. */
  readonly cost: string;
}

/** What one workspace used on one UTC day, "2031-03-04". */
export interface ModelUse extends ModelSums {
  readonly workspace: string;
  readonly day: string;
}

export interface ModelUses {
  /** Sets tokens aside, over all processes. False, and counted as over budget, when the day's `limit` does not have them left. */
  reserve(workspace: string, day: string, tokens: number, limit: number): Promise<boolean>;
  /** Takes the place of what was set aside. `cost` in US dollars. */
  settle(
    workspace: string,
    day: string,
    reserved: number,
    outcome: ModelOutcome,
    used: Tokens & { readonly cost: string },
  ): Promise<void>;
  /** Newest day first, the most expensive workspace of a day first. */
  since(day: string, limit: number): Promise<readonly ModelUse[]>;
}

/** Which model is asked, and where. */
export interface ModelSettings {
  /** Which package of the AI SDK speaks to it: @ai-sdk/PROVIDER. */
  readonly provider: string;
  /** The base of its API: http://localhost:11434/v1; undefined where the provider knows it. */
  readonly url: string | undefined;
  readonly name: string;
  readonly key: string | undefined;
  /** US dollars for a million tokens, decimals. */
  readonly price: { readonly input: string; readonly output: string };
  readonly timeoutMs: number;
}
