/** Words that a question opens with, behind what people say first: "ok, so how much is it?" */
const ASKS =
  /(?:^|[.!?…\n])\s*(?:(?:and|but|so|ok|okay|hey|hi|well|wait|then)[\s,]+){0,3}(?:who|whom|whose|what|what's|when|where|which|why|how|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|any)\b[^.!?\n]*\?/iu;

/** Whether words in a thread ask something; "really?" and other chatter is nobody's business. */
export function isQuestion(text: string): boolean {
  return ASKS.test(text);
}
