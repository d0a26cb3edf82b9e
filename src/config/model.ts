/** What the environment says of a language model. */
import type { ModelSettings } from '../ports/model.ts';

export interface ModelConfig extends ModelSettings {
  /** Tokens that one workspace may use on one UTC day. */
  readonly budget: number;
}

interface Variables {
  readonly MODEL_NAME?: string | undefined;
  readonly MODEL_URL?: string | undefined;
  readonly MODEL_PROVIDER: string;
  readonly MODEL_KEY?: string | undefined;
  readonly MODEL_PRICE: string;
  readonly MODEL_BUDGET: number;
  readonly MODEL_TIMEOUT: number;
}

/** Speaks to whatever address it is given. */
export const ANY_ENDPOINT = 'openai-compatible';

/** Half a model would never be asked, and nobody would know why. */
export function modelProblems(env: NodeJS.ProcessEnv): readonly string[] {
  const isSet = (name: string): boolean => (env[name]?.trim() ?? '') !== '';
  const isPlaced =
    isSet('MODEL_URL') || (isSet('MODEL_PROVIDER') && env.MODEL_PROVIDER?.trim() !== ANY_ENDPOINT);
  if (isSet('MODEL_NAME') && !isPlaced)
    return ['MODEL_NAME needs MODEL_URL, where the model is, or MODEL_PROVIDER, whose it is'];
  const idle = ['MODEL_URL', 'MODEL_PROVIDER', 'MODEL_KEY'].filter(isSet);
  if (!isSet('MODEL_NAME') && idle.length > 0)
    return [`MODEL_NAME is not set, so ${idle.join(' and ')} would do nothing; set it, or take them out`];
  return [];
}

/** Undefined when no model is set. */
export function modelConfig(data: Variables): ModelConfig | undefined {
  const { MODEL_NAME: name, MODEL_URL: url, MODEL_PROVIDER: provider, MODEL_KEY: key } = data;
  if (name === undefined) return undefined;
  const [input = '0', output = '0'] = data.MODEL_PRICE.split('/');
  return {
    provider,
    url: url?.replace(/\/+$/, ''),
    name,
    key,
    price: { input, output },
    timeoutMs: data.MODEL_TIMEOUT * 1000,
    budget: data.MODEL_BUDGET,
  };
}
