/**
 * Asks a language model where the answer to a question stands, within the budget of whose question it is, and checks what
 * it points at. Whatever goes wrong, there is no answer from it, and the plain one is given.
 */
import { checkPointing } from '../../core/answer/from-model/check-pointing.ts';
import { showStory } from '../../core/answer/from-model/shown.ts';
import { SYSTEM, writeData } from '../../core/answer/from-model/write-prompt.ts';
import { readQuestion } from '../../core/answer/question.ts';
import type { TextIndex } from '../../core/answer/text-index.ts';
import type { Ledger, Story } from '../../core/model.ts';
import type { Log } from '../../log.ts';
import type { Model, ModelOutcome, ModelReply, ModelUses, Tokens } from '../../ports/model.ts';
import type { Clock } from '../../ports.ts';

type Checked = ReturnType<typeof checkPointing>;

export interface AskedModel {
  readonly story: Story;
  readonly ledger: Ledger;
  readonly index: TextIndex;
  readonly question: string;
  /** Questions of the talk before, oldest first. */
  readonly earlier: readonly string[];
  readonly workspace: string;
}

export type PointByModel = (asked: AskedModel) => Promise<Extract<Checked, { kind: 'proven' }> | undefined>;

export interface ModelPorts {
  readonly model: Model;
  readonly uses: ModelUses;
  readonly clock: Clock;
  readonly log: Log;
}

/** UTF-16 units of English are about four to a token; names and figures are fewer. */
const UNITS_A_TOKEN = 3;
const NOTHING: Tokens = { input: 0, output: 0 };

/** `budget`: tokens that one workspace may use on one UTC day. */
export function openPointing({ model, uses, clock, log }: ModelPorts, budget: number): PointByModel {
  return async ({ story, ledger, index, question, earlier, workspace }) => {
    const read = readQuestion(question);
    // "And why?": what it leaves out stands in the question before.
    const last = read.names.length === 0 ? earlier.slice(-1) : [];
    const shown = showStory(index, ledger, story, readQuestion([...last, question].join(' ')));
    if (shown.facts.size + shown.sentences.size === 0) return undefined;
    const prompt = { system: SYSTEM, data: writeData(index, shown, story.title, question, earlier) };
    const input = tokensIn(prompt.system + prompt.data);
    const reserved = input + model.mostOutput;
    const day = clock.now().slice(0, 10);
    if (!(await uses.reserve(workspace, day, reserved, budget))) {
      log.info(
        { workspace, story: story.slug, budget },
        'Model is not asked: the budget of the day is used up',
      );
      return undefined;
    }
    const reply = await model.ask(prompt);
    const checked =
      reply.outcome === 'replied' ? checkPointing(reply.pointing, shown, index, story, read) : undefined;
    const tokens = tokensOf(reply, input);
    await uses.settle(workspace, day, reserved, outcomeOf(checked), {
      ...tokens,
      cost: model.costOf(tokens),
    });
    if (checked?.kind === 'proven') return checked;
    const reason =
      'reason' in reply ? reply.reason : checked?.kind === 'refused' ? checked.reason : undefined;
    if (reason !== undefined)
      log.warn(
        { workspace, story: story.slug, outcome: outcomeOf(checked), reason },
        'Model gave no answer that holds',
      );
    return undefined;
  };
}

function outcomeOf(checked: Checked | undefined): ModelOutcome {
  switch (checked?.kind) {
    case 'proven':
      return 'answered';
    case 'abstained':
      return 'abstained';
    case 'refused':
      return 'refused';
    default:
      return 'failed';
  }
}

/** What was worked on has been paid for, whatever came of it; where nobody tells how much it was, it is guessed. */
function tokensOf(reply: ModelReply, input: number): Tokens {
  if (reply.outcome === 'declined') return NOTHING;
  const output = reply.outcome === 'replied' ? tokensIn(JSON.stringify(reply.pointing)) : 0;
  return reply.tokens ?? { input, output };
}

function tokensIn(text: string): number {
  return Math.ceil(text.length / UNITS_A_TOKEN);
}
