/** The one answer of an asynchronous call; a failed one is asked again the next time. */
export function once<T>(call: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => {
    answer ??= call().catch((error: unknown) => {
      answer = null;
      throw error;
    });
    return answer;
  };
}
