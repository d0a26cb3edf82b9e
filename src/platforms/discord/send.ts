/** One request that makes or changes a message, never repeated. */
import { type APIMessage, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { DiscordMessage } from './message.ts';

/**
 * Sends the first of the forms that Discord takes: where Components V2 are off, or have changed, an embed says the
 * same. A form that is refused was not posted, and its nonce is still free. Returns the id of the message.
 */
export async function send(
  [form, ...others]: readonly [DiscordMessage, ...DiscordMessage[]],
  request: (body: DiscordMessage) => Promise<unknown>,
): Promise<string> {
  try {
    const { id } = (await request(form)) as Pick<APIMessage, 'id'>;
    return id;
  } catch (error) {
    const [next, ...rest] = others;
    if (next === undefined || !isCode(error, RESTJSONErrorCodes.InvalidFormBodyOrContentType)) throw error;
    return send([next, ...rest], request);
  }
}

export function isCode(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}
