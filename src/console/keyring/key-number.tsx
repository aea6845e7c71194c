/**
 * The id of a key in groups of four, to be read aloud. Only ever of a key that is open here: it follows
 * from that key itself, and whoever signs the list compares it on the telephone. What the server says a
 * key is called could be the server's own.
 */
export function KeyNumber({ keyId }: { keyId: string }) {
  const groups = keyId.match(/.{1,4}/g) ?? [];
  return (
    <code className="key-number" aria-label={`编号 ${keyId}`}>
      {groups.map((group, index) => (
        <span key={`${index}-${group}`}>{group}</span>
      ))}
    </code>
  );
}
