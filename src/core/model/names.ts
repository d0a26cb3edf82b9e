/** Who and what an article names. */
import type { Span } from './span.ts';

export type NameKind = 'person' | 'organisation' | 'place' | 'other';

/** Somebody or something that an article names, under all the names it uses: "Jane Roe", later "Roe". */
export interface NamedEntity {
  /** The fullest form, without legal form: "Jane Roe", "Acme" of "Acme Inc". */
  readonly name: string;
  readonly kind: NameKind;
  /** The other forms as they stand in the text. */
  readonly aliases: readonly string[];
  /** In order of the text, the headline first. */
  readonly mentions: readonly Span[];
}

/** Somebody was asked and gave no answer: "Acme declined to comment". */
export interface NonAnswer {
  /** As the article names them. */
  readonly who: readonly string[];
  readonly kind: 'declined' | 'no response';
  readonly span: Span;
}
