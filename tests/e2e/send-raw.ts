/** One operation through the gateway; gives "OK" or the code of its refusal. */
export async function sendRaw(
  origin: string,
  operation: string,
  input: object,
  token: string,
): Promise<string> {
  const response = await fetch(`${origin}/rpc/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(input),
  });
  const body: { code?: string } = await response.json();
  return response.ok ? 'OK' : String(body.code);
}
