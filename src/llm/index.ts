/** The Model port on the AI SDK: any endpoint that speaks OpenAI's chat completions, or a provider with a package of its own. */
import Big from 'big.js';
import type { Model, ModelSettings, Tokens } from '../ports/model.ts';
import { failureOf } from './failure.ts';
import { loadPackages } from './load-packages.ts';
import { openRest } from './rest.ts';
import { pointingSchema } from './schema.ts';

/** Tokens. The answer takes about two hundred; models that think aloud first count that too. */
const MOST_OUTPUT = 2_000;

export async function openModel(settings: ModelSettings): Promise<Model> {
  const { provider, url, name, key, price, timeoutMs } = settings;
  const { ai, languageModel } = await loadPackages(provider);
  const model = ai.wrapLanguageModel({
    model: languageModel(name, url, key),
    // Some put their JSON between code fences.
    middleware: ai.extractJsonMiddleware(),
  });
  const output = ai.Output.object({ schema: pointingSchema, name: 'pointing' });
  const rest = openRest();
  return {
    mostOutput: MOST_OUTPUT,
    costOf: ({ input, output }) =>
      new Big(price.input).times(input).plus(new Big(price.output).times(output)).div(1_000_000).toFixed(),
    ask: async ({ system, data }) => {
      const pause = rest.left();
      if (pause > 0) return { outcome: 'declined', reason: `it failed before; asked again in ${pause} s` };
      try {
        const result = await ai.generateText({
          model,
          output,
          system,
          prompt: data,
          maxOutputTokens: MOST_OUTPUT,
          maxRetries: 0,
          abortSignal: AbortSignal.timeout(timeoutMs),
        });
        rest.over();
        return { outcome: 'replied', pointing: result.output, tokens: tokensOf(result.usage) };
      } catch (error) {
        const failure = failureOf(ai, error, timeoutMs);
        if (failure.isItsFault) rest.begin(failure.retryAfterMs);
        else rest.over();
        const { reason, usage } = failure;
        if (failure.isWorkedOn) return { outcome: 'failed', reason, tokens: tokensOf(usage) };
        return { outcome: 'declined', reason };
      }
    },
  };
}

/** Undefined where the endpoint does not tell; local ones may not. */
function tokensOf(usage: Usage | undefined): Tokens | undefined {
  const { inputTokens: input, outputTokens: output } = usage ?? {};
  return input === undefined || output === undefined ? undefined : { input, output };
}

interface Usage {
  readonly inputTokens?: number | undefined;
  readonly outputTokens?: number | undefined;
}
