import { recipientOf } from '@shared/envelope/age/identity';
import { wipe } from '@shared/envelope/encoding/bytes';
import { EnvelopeError } from '@shared/envelope/errors';
import { recoveryKeyIdOf } from '@shared/envelope/keys/key-id';
import { joinRecovery, readSheet, RECOVERY_NEEDED } from '@shared/envelope/keys/recovery';
import { KeysError } from './keys-error';
import { readRecovery } from './public-files';
import type { Tool } from './run-keys';

/** Joins two sheets, says whether they give the recovery key of this folder, and forgets it. */
export async function joinSheets({ terminal }: Tool, folder: string): Promise<void> {
  const { keyId } = readRecovery(folder);
  const sheets: string[] = [];
  for (let number = 1; number <= RECOVERY_NEEDED; number += 1) {
    const typed = await terminal.askOnPassingScreen(
      `第 ${number} 张纸上框里的字，从左到右、从上到下，空格可以不打：\n`,
    );
    const sheet = readSheet(typed);
    if (!sheet.ok) throw new KeysError('SHEETS', `第 ${number} 张：${readingWords[sheet.reason]}`);
    wipe(sheet.share);
    sheets.push(typed);
  }
  const found = await joinedKeyId(sheets);
  if (found !== keyId) {
    throw new KeysError(
      'SHEETS',
      `这两张合起来是另一把备用钥匙（${found}），不是名册里用的 ${keyId}。`,
    );
  }
  terminal.say(`两张合得上：备用钥匙 ${keyId}。合起来的钥匙没有存，也没有显示。`);
}

async function joinedKeyId(sheets: readonly string[]): Promise<string> {
  try {
    const identity = await joinRecovery(sheets);
    const keyId = recoveryKeyIdOf(recipientOf(identity));
    wipe(identity);
    return keyId;
  } catch (error) {
    if (!(error instanceof EnvelopeError)) throw error;
    throw new KeysError('SHEETS', '这两张合不上：是同一张打了两遍，或者不是同一把钥匙的。');
  }
}

const readingWords = {
  MALFORMED: '字数不对，漏打或多打了。',
  WRONG_CHECK: '有字打错了，和纸上的校验对不上。',
  UNKNOWN_SUITE: '是新格式的纸，这个工具太旧。',
} as const;
