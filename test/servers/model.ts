/**
 * A language model's endpoint, small: OpenAI's chat completions, and Anthropic's messages at their own path. What it
 * says is up to the test; it is given the data that it was sent.
 * https://platform.openai.com/docs/api-reference/chat https://docs.claude.com/en/api/messages
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What it was shown, as the prompt has it. */
export interface Told {
  readonly story: string;
  readonly asked_before: readonly string[];
  readonly question: string;
  readonly facts: readonly { readonly id: string; readonly text: string }[];
  readonly sentences: readonly {
    readonly id: string;
    readonly day: string;
    readonly source?: string;
    readonly text: string;
  }[];
}

/** "says" replies with these words (and how many tokens, unless it does not count), "answers" with a bare HTTP answer; "hangs" never ends. */
export type Act =
  | { readonly says: string | object; readonly counts?: false }
  | { readonly answers: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | { readonly hangs: true };

export interface ModelServer {
  readonly url: string;
  act: (told: Told) => Act;
  /** Bodies of the requests, oldest first. */
  readonly requests: { readonly path: string; readonly key: string | undefined; readonly body: ChatBody }[];
  close(): Promise<void>;
}

interface ChatBody {
  readonly model: string;
  readonly max_tokens: number;
  readonly messages: readonly { readonly role: string; readonly content: unknown }[];
  readonly response_format?: { readonly type: string };
}

export const USAGE = { input: 321, output: 45 } as const;

export async function startModel(): Promise<ModelServer> {
  const server = createServer((request, response) => void take(request, response));
  // As of the fault proxy: no line is cut by itself.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const model: ModelServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    act: () => ({ says: { cited: [], answer: '' } }),
    requests: [],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return model;

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as ChatBody;
    const { authorization, 'x-api-key': apiKey } = request.headers;
    const path = request.url ?? '';
    model.requests.push({ path, key: authorization ?? String(apiKey), body });
    const act = model.act(toldIn(body));
    if ('hangs' in act) return;
    if ('answers' in act) {
      response
        .writeHead(act.answers, { 'content-type': 'application/json', ...act.headers })
        .end(act.body ?? '{}');
      return;
    }
    const counted = path === '/v1/messages' ? asMessage(act.says) : asCompletion(act.says);
    const reply = act.counts === false ? { ...counted, usage: undefined } : counted;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  }
}

/** The last message of the user is the JSON. */
function toldIn({ messages }: ChatBody): Told {
  const content = messages.findLast(({ role }) => role === 'user')?.content;
  const text = typeof content === 'string' ? content : (content as { text: string }[])[0]?.text;
  return JSON.parse(text ?? '{}') as Told;
}

function asCompletion(says: string | object): object {
  const content = typeof says === 'string' ? says : JSON.stringify(says);
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'test',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: {
      prompt_tokens: USAGE.input,
      completion_tokens: USAGE.output,
      total_tokens: USAGE.input + USAGE.output,
    },
  };
}

/** Anthropic's SDK gets structured output as the input of a tool. */
function asMessage(says: string | object): object {
  return {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'test',
    content: [{ type: 'tool_use', id: 'toolu_1', name: 'json', input: says }],
    stop_reason: 'tool_use',
    usage: { input_tokens: USAGE.input, output_tokens: USAGE.output },
  };
}

/** Cites the sentence or fact that has these words, whole. */
export function cite(told: Told, words: string): { id: string; quote: string } {
  const sentence = told.sentences.find(({ text }) => text.includes(words));
  if (sentence) return { id: sentence.id, quote: sentence.text };
  const fact = told.facts.find(({ text }) => text.includes(words));
  if (fact) return { id: fact.id, quote: '' };
  throw new Error(`The model was not shown "${words}"`);
}
