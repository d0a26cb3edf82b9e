/** The packages of the AI SDK: optional peers, so who has no model needs none, and who has one is told what is missing. */
import type * as Ai from 'ai';
import { UsageError } from '../errors.ts';
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

export interface Packages {
  readonly ai: Sdk;
  readonly languageModel: (
    name: string,
    baseURL: string | undefined,
    apiKey: string | undefined,
  ) => LanguageModel;
}

/** `provider`: of the package @ai-sdk/PROVIDER. */
export async function loadPackages(provider: string): Promise<Packages> {
  const library = `@ai-sdk/${provider}`;
  const [ai, own] = await Promise.all([load('ai'), load(library)]);
  if (!ai || !own) {
    const missing = [ai ? [] : ['ai'], own ? [] : [library]].flat();
    const versions = missing.map((name) => (TRIED[name] ? `${name}@${TRIED[name]}` : name));
    throw new UsageError(
      `MODEL_NAME is set, and what speaks to a model is not installed; run: npm install --no-save ${versions.join(' ')}`,
    );
  }
  const create = providerIn(own, library);
  // It would print warnings where answers are printed.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  return {
    ai: ai as Sdk,
    languageModel: (name, baseURL, apiKey) =>
      create({
        name: 'model',
        baseURL,
        apiKey,
        supportsStructuredOutputs: true,
        fetch: boundedFetch,
      }).languageModel(name),
  };
}

/** Each has one function that makes its provider: createOpenAI, createAnthropic. */
function providerIn(library: object, name: string): CreateProvider {
  const create = Object.entries(library).find(([key]) => /^create[A-Z]/.test(key))?.[1];
  if (typeof create === 'function') return create as CreateProvider;
  throw new UsageError(`${name} is no provider of the AI SDK; correct MODEL_PROVIDER`);
}

/** Versions that this was tried with; others of the same major may do. */
const TRIED: Readonly<Record<string, string>> = {
  ai: '6.0.326',
  '@ai-sdk/openai-compatible': '2.0.87',
  '@ai-sdk/anthropic': '3.0.138',
  '@ai-sdk/openai': '3.0.137',
  '@ai-sdk/google': '3.0.141',
};

/** Undefined when it is not installed. */
async function load(name: string): Promise<object | undefined> {
  try {
    return await import(name);
  } catch (error) {
    const isMissing =
      error instanceof Error &&
      'code' in error &&
      error.code === 'ERR_MODULE_NOT_FOUND' &&
      error.message.includes(`'${name}'`);
    if (isMissing) return undefined;
    throw error;
  }
}
