/** What a failed call means. What the endpoint wrote is not passed on: it may hold the key, or the articles. */
import type * as Ai from 'ai';

type Sdk = Pick<
  typeof Ai,
  'APICallError' | 'LoadAPIKeyError' | 'NoObjectGeneratedError' | 'NoOutputGeneratedError'
>;

export interface Failure {
  readonly reason: string;
  /** False when it was turned away at the door and costs nothing. */
  readonly isWorkedOn: boolean;
  /** Whether the next call is likely to fail as well. */
  readonly isItsFault: boolean;
  readonly retryAfterMs?: number | undefined;
  readonly usage?: Ai.LanguageModelUsage | undefined;
}

export function failureOf(ai: Sdk, error: unknown, timeoutMs: number): Failure {
  if (isTimeout(error))
    return { reason: `no answer within ${timeoutMs} ms`, isWorkedOn: true, isItsFault: true };
  if (ai.NoObjectGeneratedError.isInstance(error))
    return {
      reason: 'its reply is not of the form asked for',
      isWorkedOn: true,
      isItsFault: false,
      usage: error.usage,
    };
  if (ai.NoOutputGeneratedError.isInstance(error))
    return { reason: 'its reply is empty', isWorkedOn: true, isItsFault: false };
  if (ai.APICallError.isInstance(error)) return ofCall(error);
  if (ai.LoadAPIKeyError.isInstance(error))
    return { reason: 'it wants a key; set MODEL_KEY', isWorkedOn: false, isItsFault: true };
  return { reason: 'its reply cannot be read', isWorkedOn: true, isItsFault: true };
}

function ofCall({ statusCode, responseHeaders, cause }: Ai.APICallError): Failure {
  if (statusCode === undefined)
    return { reason: `it cannot be reached: ${codeOf(cause)}`, isWorkedOn: false, isItsFault: true };
  if (statusCode < 300)
    return { reason: 'its reply is not what the protocol has', isWorkedOn: true, isItsFault: false };
  return {
    reason: `it answers ${statusCode}`,
    isWorkedOn: statusCode >= 500,
    isItsFault: true,
    retryAfterMs: retryAfter(responseHeaders?.['retry-after']),
  };
}

/** Seconds or a date. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function retryAfter(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(ms) ? ms : undefined;
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
}

/** "ECONNREFUSED", under however many errors. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no connection';
  return 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error.cause);
}
