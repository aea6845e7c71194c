import type { KeyWork } from '../../vault/vault-calls';

/** What was done with the keys of a case by itself, in a plain sentence. */
export function keyWorkWords(work: KeyWork, nameOf: (handler: string) => string): string {
  switch (work.kind) {
    case 'staff-key':
      return '你是第一个打开的：系统自动做了“她看不到”那一边的锁。';
    case 'new-code':
      return '她换了回访码：系统自动换了锁，旧码看不到以后的内容。';
    case 'removed':
      return `系统自动换了锁：${names(work.handlers, nameOf)}读不了以后的内容。`;
    case 'added':
      return `系统自动加了锁：${names(work.handlers, nameOf)}现在也能读。`;
  }
}

const names = (handlers: readonly string[], nameOf: (handler: string) => string): string =>
  handlers.map(nameOf).join('、');
