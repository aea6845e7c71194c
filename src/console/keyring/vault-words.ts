import { VaultError, type VaultErrorCode } from './key-calls';

const words: Partial<Record<VaultErrorCode, string>> = {
  NOT_SIX_WORDS: '要六个词，每个都在词表里。看看有没有少了一个、多了一个，或者写错了字。',
  WRONG_PASSPHRASE: '这六个词打不开你的钥匙。看看顺序对不对。',
  NO_RANDOM: '这个浏览器没有安全的随机数，做不了钥匙，也写不了内容。请换一个新的浏览器。',
  UNKNOWN_SUITE: '这里用了新的格式，请刷新工作台再试。',
  MALFORMED: '系统给的钥匙文件坏了，或者被换过。别再试，马上告诉负责人。',
  NO_DIRECTORY: '现在没有可信的名册，看不了也写不了。',
  TOO_LONG: '太长了，分两次发。',
  NOT_A_READER: '名册里没有可用的你的钥匙，写不了。',
  NO_KEY: '你的钥匙打不开这一件最新的内容。请一位能读的同事打开一次，系统会自动让你也能读。',
  NOT_ALLOWED: '这里不能写这样的内容。请重新打开这一件再试。',
  TOO_FEW_READERS: '能读的人不到两位，不能换锁。先让负责人补上经办人。',
  NOT_READ: '请重新打开这一件再试。',
  LOCKED: '钥匙锁上了，没有发出去。',
  BROKEN: '这个浏览器里出了错，没有发出去。请刷新页面再试。',
};

/** What went wrong in the vault, and what to do; null for an error of another kind. */
export function vaultWords(error: unknown): string | null {
  if (!(error instanceof VaultError)) return null;
  return words[error.code] ?? '没有做成，也没有发出去。请刷新页面再试。';
}
