/**
 * What Discord refuses of a message, with 400 and code 50035. Written from its documentation, not from our code:
 * https://docs.discord.com/developers/resources/message, https://docs.discord.com/developers/components/reference
 */
type Json = Readonly<Record<string, unknown>>;

const COMPONENTS_V2 = 1 << 15;

/** Every problem of the body of a create or an edit; none when Discord takes it. */
export function formProblems(body: Json): readonly string[] {
  const isV2 = (Number(body.flags ?? 0) & COMPONENTS_V2) !== 0;
  const parts = componentsOf(body.components);
  const problems = [
    [String(body.nonce ?? '').length > 25, 'nonce is longer than 25'],
    [String(body.content ?? '').length > 2000, 'content is longer than 2000'],
    [
      isV2 && (body.content !== undefined || body.embeds !== undefined),
      'V2 goes with no content and no embeds',
    ],
    [isV2 && parts.length > 40, 'more than 40 components'],
    [
      isV2 && sum(parts.map(({ type, content }) => (type === 10 ? lengthOf(content) : 0))) > 4000,
      'more text than 4000',
    ],
    [
      !isV2 && parts.some(({ type }) => Number(type) >= 9 && Number(type) <= 17),
      'components that need the V2 flag',
    ],
    ...parts.flatMap(componentProblems),
    ...listOf(body.embeds).flatMap(embedProblems),
    [sum(listOf(body.embeds).map(embedLength)) > 6000, 'embeds have more text than 6000'],
    [
      hasTwins(parts.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]))),
      'a custom_id stands twice',
    ],
    [
      !isV2 && !body.content && listOf(body.embeds).length === 0 && parts.length === 0,
      'the message is empty',
    ],
  ] as const;
  return problems.flatMap(([isBroken, problem]) => (isBroken ? [problem] : []));
}

function componentProblems(part: Json): readonly (readonly [boolean, string])[] {
  const { type, content, custom_id: id, label, components } = part;
  return [
    [type === 10 && lengthOf(content) === 0, 'a text display is empty'],
    [id !== undefined && (lengthOf(id) === 0 || lengthOf(id) > 100), 'a custom_id is not 1 to 100 long'],
    [type === 2 && lengthOf(label) > 80, 'a button label is longer than 80'],
    [
      type === 1 && (listOf(components).length === 0 || listOf(components).length > 5),
      'a row has not 1 to 5 buttons',
    ],
  ];
}

function embedProblems({ title, description, footer }: Json): readonly (readonly [boolean, string])[] {
  return [
    [lengthOf(title) > 256, 'an embed title is longer than 256'],
    [lengthOf(description) > 4096, 'an embed description is longer than 4096'],
    [lengthOf((footer as Json | undefined)?.text) > 2048, 'an embed footer is longer than 2048'],
  ];
}

function embedLength({ title, description, footer }: Json): number {
  return lengthOf(title) + lengthOf(description) + lengthOf((footer as Json | undefined)?.text);
}

/** Nested ones too, accessories among them. */
function componentsOf(value: unknown): readonly Json[] {
  return listOf(value).flatMap((part) => [
    part,
    ...componentsOf(part.components),
    ...componentsOf(part.accessory === undefined ? [] : [part.accessory]),
  ]);
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function hasTwins(values: readonly unknown[]): boolean {
  return new Set(values).size < values.length;
}
