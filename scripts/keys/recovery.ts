import { newIdentity, recipientOf } from '@shared/envelope/age/identity';
import { wipe } from '@shared/envelope/encoding/bytes';
import { recoveryKeyIdOf } from '@shared/envelope/keys/key-id';
import { joinRecovery, RECOVERY_SHEETS, splitRecovery } from '@shared/envelope/keys/recovery';
import { requireFree, writePublicFile, writeSecretFile } from './folder';
import { KeysError } from './keys-error';
import { inFolder, recoveryPublicText } from './public-files';
import type { Tool } from './run-keys';
import { sheetPage, type Custodian } from './sheet-page';
import type { Terminal } from './terminal';

/**
 * Makes the recovery key and splits it into three sheets; any two give it back. It is never written down
 * whole. Each pair is tried before anything is kept.
 */
export async function makeRecovery(tool: Tool, folder: string): Promise<void> {
  const { terminal, random, now } = tool;
  const files = inFolder(folder);
  const numbers = Array.from({ length: RECOVERY_SHEETS }, (_, index) => index + 1);
  requireFree(files.recoveryPublic, ...numbers.map(files.recoverySheet));
  const custodians = await askCustodians(terminal);
  const identity = newIdentity(random);
  const recipient = recipientOf(identity);
  const sheets = await splitRecovery(identity);
  wipe(identity);
  await tryPairs(sheets);
  const keyId = recoveryKeyIdOf(recipient);
  sheets.forEach((share, index) => {
    const custodian = custodians[index];
    if (!custodian) throw new Error('a sheet without a custodian');
    const page = sheetPage({ number: index + 1, share, keyId, custodian, madeAt: now });
    writeSecretFile(files.recoverySheet(index + 1), page);
  });
  writePublicFile(files.recoveryPublic, recoveryPublicText(recipient));
  terminal.say(`备用钥匙做好了，编号 ${keyId}。三张纸：`);
  for (const number of numbers) terminal.say(`  ${files.recoverySheet(number)}`);
  terminal.say('每张打印一份，当面交给写在上面的人；打印完，把这三个文件删掉，清空回收站。');
}

async function askCustodians(terminal: Terminal): Promise<Custodian[]> {
  terminal.say('备用钥匙分给三个人，三人的单位要各不相同。');
  const custodians: Custodian[] = [];
  for (let number = 1; number <= RECOVERY_SHEETS; number += 1) {
    custodians.push({
      name: await askFilled(terminal, `第 ${number} 个人的姓名：`),
      employer: await askFilled(terminal, `第 ${number} 个人的单位：`),
    });
  }
  const distinct = (of: (custodian: Custodian) => string) =>
    new Set(custodians.map((custodian) => of(custodian).replace(/\s/g, ''))).size;
  if (distinct(({ name }) => name) < RECOVERY_SHEETS) {
    throw new KeysError('STOPPED', '三张纸要交给三个不同的人。什么也没有做。');
  }
  if (distinct(({ employer }) => employer) < RECOVERY_SHEETS) {
    throw new KeysError(
      'STOPPED',
      '三个人的单位要各不相同，不然一个单位就能打开所有求助。什么也没有做。',
    );
  }
  return custodians;
}

async function askFilled(terminal: Terminal, question: string): Promise<string> {
  const answer = (await terminal.ask(question)).trim();
  if (answer === '') throw new KeysError('STOPPED', '没有填。什么也没有做。');
  return answer;
}

/** Paper that does not open would be noticed only when it is needed. */
async function tryPairs(sheets: readonly string[]): Promise<void> {
  for (const left of sheets) {
    wipe(await joinRecovery(sheets.filter((sheet) => sheet !== left)));
  }
}
