import {
  chooseDirectory,
  type DirectoryFault,
  type DirectoryWarning,
} from '@shared/envelope/directory/choose-directory';
import { describeDirectory } from './describe-directory';
import { readTextFile } from './folder';
import { KeysError } from './keys-error';
import { readDirectoryFile, readRoot } from './public-files';
import type { Tool } from './run-keys';

export interface ShowOptions {
  folder: string;
  tenant: string;
  directory: string;
  statuses: readonly string[];
}

/** Verifies a directory as every app does, and prints it. Throws NOT_VALID where no app would use it. */
export function showDirectory({ terminal, now, domain }: Tool, options: ShowOptions): void {
  const root = readRoot(options.folder);
  const { text, statement } = readDirectoryFile(options.directory, root);
  for (const line of describeDirectory(statement, now, domain)) terminal.say(line);
  const choice = chooseDirectory({
    tenant: options.tenant,
    root,
    minimumVersion: 1,
    stored: [],
    served: { directory: text, statuses: options.statuses.map((file) => readTextFile(file)) },
    now,
  });
  if (!choice.ok) {
    throw new KeysError('NOT_VALID', choice.faults.map((fault) => faultWords[fault]).join(' '));
  }
  for (const [keyId, at] of choice.directory.revoked) {
    terminal.say(`  已吊销 ${keyId}（${at.slice(0, 10)}）`);
  }
  for (const warning of choice.warnings) terminal.say(`注意：${warningWords[warning]}`);
  terminal.say('签名对，大家的手机会用这一版。');
}

const faultWords: Record<DirectoryFault, string> = {
  NONE: '没有名册。',
  UNSIGNED: '名册没有签名。',
  ALTERED: '名册的签名不对。',
  MALFORMED: '名册读不懂。',
  UNKNOWN_SUITE: '名册用了新的格式，这个工具太旧。',
  FOREIGN: '这是别的县的名册。',
  EXPIRED: '名册已经到期，手机不会用它。',
  OLDER: '声明说有更新的一版，手机不会用这一版。',
};

const warningWords: Record<DirectoryWarning, string> = {
  STATUS_OLD: '没有声明，或者最新的声明超过 14 天。手机会提醒。',
  CLOCK_OFF: '这台电脑的时间比签名还早，先调对。',
  SERVED_REFUSED: '这一版没有被采用。',
};
