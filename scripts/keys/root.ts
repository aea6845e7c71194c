import { base64urlFromBytes } from '@shared/envelope/encoding/base64url';
import { wipe } from '@shared/envelope/encoding/bytes';
import { hexFromBytes, publicKeyOf, SECRET_KEY_BYTES } from '@shared/signing/ed25519';
import { readFile, requireFree, writePublicFile, writeSecretFile } from './folder';
import { inFolder, readRoot, rootPublicText } from './public-files';
import type { Tool } from './run-keys';
import { openSecretKey, sealSecretKey } from './secret-key-file';
import { askSixWords, giveSixWords } from './six-words';
import { KeysError } from './keys-error';

/** Makes the root key: an age file under six words, and the public half that is compiled in. */
export async function makeRoot({ terminal, random, domain }: Tool, folder: string): Promise<void> {
  const files = inFolder(folder);
  requireFree(files.rootSecret, files.rootPublic);
  const words = await giveSixWords(terminal, random, '根钥匙');
  const seed = random(SECRET_KEY_BYTES);
  const root = publicKeyOf(seed);
  writeSecretFile(files.rootSecret, await sealSecretKey('root', seed, words));
  wipe(seed);
  writePublicFile(files.rootPublic, rootPublicText(root));
  terminal.say(`根钥匙做好了：${files.rootSecret}`);
  terminal.say('公开的一半，交给装系统的人：');
  terminal.say(`  ${domain.buildName}=${hexFromBytes(root)}`);
  terminal.say(`  ${domain.serverName}=${base64urlFromBytes(root)}`);
}

/** The root's seed, after its six words; wipe it when it has signed. Throws FILE or WORDS. */
export async function unlockRoot({ terminal }: Tool, folder: string): Promise<Uint8Array> {
  const file = readFile(inFolder(folder).rootSecret);
  const seed = await openSecretKey('root', file, await askSixWords(terminal, '根钥匙'));
  const isOurs = hexFromBytes(publicKeyOf(seed)) === hexFromBytes(readRoot(folder));
  if (!isOurs) throw new KeysError('FILE', 'root.age 和 root.public.json 不是一对。');
  return seed;
}
