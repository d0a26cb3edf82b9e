/** Keeps an answer for a while, and one question for all who ask at once; a failure is not kept. */
export function remember<T>(keepMs: number, ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  let askedAt = 0;
  return () => {
    if (answer && performance.now() - askedAt < keepMs) return answer;
    askedAt = performance.now();
    const mine = ask();
    answer = mine;
    mine.catch(() => {
      if (answer === mine) answer = undefined;
    });
    return mine;
  };
}
