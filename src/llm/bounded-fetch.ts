/** Bytes; a reply of two thousand tokens takes some ten thousand. */
const MOST_BYTES = 1_000_000;

/** A redirect would carry the key, and the articles, to somewhere else. */
export async function boundedFetch(...[url, init]: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(url, { ...init, redirect: 'error' });
  if (response.body === null) return response;
  let size = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        size += chunk.byteLength;
        if (size > MOST_BYTES) controller.error(new Error(`its reply is longer than ${MOST_BYTES} bytes`));
        else controller.enqueue(chunk);
      },
    }),
  );
  const { status, statusText, headers } = response;
  return new Response(counted, { status, statusText, headers });
}
