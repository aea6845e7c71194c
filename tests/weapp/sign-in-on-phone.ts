/** What the app keeps on the phone of a demo account that is signed in. */
export async function signedInStorage(
  origin: string,
  account: string,
): Promise<Record<string, unknown>> {
  const { token, personId } = await call(origin, 'people/signInAsDemo', { account });
  return { 'wh1:session': JSON.stringify({ token, personId }) };
}

/** One operation through the gateway, as the app calls it. */
export async function call(
  origin: string,
  operation: string,
  input: object,
  token?: string,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${origin}/rpc/${operation}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(input),
  });
  const body: Record<string, unknown> = await response.json();
  if (!response.ok) throw new Error(`${operation}: ${JSON.stringify(body)}`);
  return body;
}
