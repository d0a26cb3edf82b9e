/** Words that a question opens with, behind what people say first: "ok, so how much is it?" */
const ASKS =
  /(?:^|[.!?…\n])\s*(?:(?:and|but|so|ok|okay|hey|hi|well|wait|then)[\s,]+){0,3}(?:who|whom|whose|what|what's|when|where|which|why|how|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|any)\b[^.!?\n]*\?/iu;

/** What takes up an earlier question, and little else: "and before that?", "and the stake?", "since when?" */
const TAKES_UP =
  /^\s*(?:(?:and|but|so)\s+(?:before(?:\s+(?:that|then|this))?|(?:the|its|their|his|her)\s+[\p{L}\s-]{2,40})|before\s+that|since\s+when|says\s+who|by\s+whom|according\s+to\s+whom)\s*\?/iu;

/** Whether words in a thread ask something; "really?" and other chatter is nobody's business. */
export function isQuestion(text: string): boolean {
  return ASKS.test(text) || TAKES_UP.test(text);
}
