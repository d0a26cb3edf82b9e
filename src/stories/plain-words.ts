/** What the schema found wrong, in the words of somebody who writes story files, not TypeScript. */
import type { z } from 'zod';

export interface Finding {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const SHAPES: Readonly<Record<string, string>> = {
  string: 'must be text',
  array: 'must be a list: [one, two]',
  object: 'must hold fields of its own: { field: value }',
  record: 'must hold fields of its own: { field: value }',
};

/** Undefined leaves the words to the schema. */
export function plainMessage(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return 'is missing';
  if (issue.input === null) return 'is empty';
  switch (issue.code) {
    case 'invalid_type':
      return (SHAPES[issue.expected] ?? `must be a ${issue.expected}`) + quotesHint(issue.input);
    case 'invalid_value':
      return issue.values.length > 2
        ? `must be one of ${issue.values.map(String).join(', ')}`
        : `must be ${issue.values.map(String).join(' or ')}`;
    case 'invalid_union':
      return `must be a name or { name, aliases }${quotesHint(issue.input)}`;
    case 'too_big':
      return `has more than ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'entries'}`;
    case 'too_small':
      return 'is empty';
    case 'invalid_format':
      return issue.format === 'url' ? 'must be an http or https address' : undefined;
    default:
      return undefined;
  }
}

/** YAML reads 123 and true as what they are. */
function quotesHint(input: unknown): string {
  return typeof input === 'number' || typeof input === 'boolean' ? `; put quotes around it: "${input}"` : '';
}

export function findingsOf(issues: readonly z.core.$ZodIssue[]): Finding[] {
  return issues.flatMap((issue): Finding[] => {
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({
          path: [...issue.path, key],
          message: 'is not a field of a story file',
        }));
      case 'invalid_key':
        return issue.issues.map(({ message }) => ({ path: issue.path, message }));
      case 'invalid_union':
        return unionFindings(issue);
      default:
        return [issue];
    }
  });
}

/** What is wrong inside the form that the value has; when it has none of the forms, that. */
function unionFindings(issue: z.core.$ZodIssueInvalidUnion): Finding[] {
  const form = issue.errors.find((issues) => !issues.some(isOfAnotherType));
  if (!form) return [issue];
  return findingsOf(form).map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
}

function isOfAnotherType({ code, path }: z.core.$ZodIssue): boolean {
  return code === 'invalid_type' && path.length === 0;
}
