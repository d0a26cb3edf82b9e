/** What a language model says answers a question: where it stands. Nothing of it is believed before it is checked. */
export interface Pointing {
  /** Facts and sentences by the ids they were shown with, the best first; empty when none answers. */
  readonly cited: readonly { readonly id: string; readonly quote: string }[];
  /** The name, figure or date that was asked for; empty where the sentence itself is the answer. */
  readonly answer: string;
}
