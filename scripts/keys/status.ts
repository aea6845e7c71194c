import { base64urlFromBytes } from '@shared/envelope/encoding/base64url';
import { wipe } from '@shared/envelope/encoding/bytes';
import { publicKeyOf, SECRET_KEY_BYTES } from '@shared/signing/ed25519';
import { readFile, requireFree, writePublicFile, writeSecretFile } from './folder';
import { inFolder, signCertificate } from './public-files';
import { unlockRoot } from './root';
import type { Tool } from './run-keys';
import { openSecretKey, sealSecretKey } from './secret-key-file';
import { askSixWords, giveSixWords } from './six-words';
import { after, KEY_DAYS } from './times';

/** Makes the status key of the case lead, and has the root certify it for a year. */
export async function makeStatusKey(tool: Tool, folder: string, tenant: string): Promise<void> {
  const { terminal, random, now } = tool;
  const files = inFolder(folder);
  requireFree(files.statusSecret, files.statusCertificate);
  const root = await unlockRoot(tool, folder);
  const words = await giveSixWords(terminal, random, '状态钥匙');
  const seed = random(SECRET_KEY_BYTES);
  const until = after(now, KEY_DAYS);
  const certificate = signCertificate(
    {
      tag: 'status key',
      tenant,
      signing: base64urlFromBytes(publicKeyOf(seed)),
      from: now.toISOString(),
      until,
    },
    root,
  );
  wipe(root);
  writeSecretFile(files.statusSecret, await sealSecretKey('status', seed, words));
  wipe(seed);
  writePublicFile(files.statusCertificate, `${certificate}\n`);
  terminal.say(`状态钥匙做好了：${files.statusSecret}，用到 ${until.slice(0, 10)}。`);
  terminal.say('签进下一版名册以后才算数。');
}

/** The status key's seed, after its six words; wipe it when it has signed. Throws FILE or WORDS. */
export async function unlockStatusKey({ terminal }: Tool, folder: string): Promise<Uint8Array> {
  const file = readFile(inFolder(folder).statusSecret);
  return openSecretKey('status', file, await askSixWords(terminal, '状态钥匙'));
}
