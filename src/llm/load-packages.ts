/** The packages of the AI SDK: optional peers, so who has no model needs none, and who has one is told what is missing. */
import type * as Ai from 'ai';
import { messageOf, UsageError } from '../errors.ts';
import { boundedFetch } from './bounded-fetch.ts';

export type Sdk = typeof Ai;
type LanguageModel = Parameters<Sdk['wrapLanguageModel']>[0]['model'];

/** What every provider of the AI SDK takes; it leaves out what it does not know. */
interface ProviderSettings {
  readonly name: string;
  readonly baseURL: string | undefined;
  readonly apiKey: string | undefined;
  readonly supportsStructuredOutputs: true;
  readonly fetch: typeof boundedFetch;
}

type CreateProvider = (settings: ProviderSettings) => {
  readonly languageModel: (name: string) => LanguageModel;
};

export async function loadSdk(): Promise<Sdk> {
  const ai = await load<Sdk>('ai');
  // It would print warnings where answers are printed.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  return ai;
}

/** Each package @ai-sdk/PROVIDER has one function that makes its provider: createOpenAI, createAnthropic. */
export async function loadLanguageModel(
  provider: string,
  name: string,
  baseURL: string | undefined,
  apiKey: string | undefined,
): Promise<LanguageModel> {
  const library = await load<Readonly<Record<string, unknown>>>(`@ai-sdk/${provider}`);
  const create = Object.entries(library).find(([key]) => /^create[A-Z]/.test(key))?.[1];
  if (typeof create !== 'function')
    throw new UsageError(`@ai-sdk/${provider} is no provider of the AI SDK; correct MODEL_PROVIDER`);
  const settings = {
    name: 'model',
    baseURL,
    apiKey,
    supportsStructuredOutputs: true,
    fetch: boundedFetch,
  } as const;
  return (create as CreateProvider)(settings).languageModel(name);
}

/** Versions that this was tried with; others of the same major may do. */
const TRIED: Readonly<Record<string, string>> = {
  ai: '6.0.326',
  '@ai-sdk/openai-compatible': '2.0.87',
  '@ai-sdk/anthropic': '3.0.138',
  '@ai-sdk/openai': '3.0.137',
  '@ai-sdk/google': '3.0.141',
};

async function load<T>(name: string): Promise<T> {
  try {
    return (await import(name)) as T;
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    if (!isMissing || !messageOf(error).includes(`'${name}'`)) throw error;
    const version = TRIED[name];
    throw new UsageError(
      `A language model is set (MODEL_NAME), and the package ${name} that speaks to it is not installed; run: npm install --no-save ${name}${version === undefined ? '' : `@${version}`}`,
    );
  }
}
