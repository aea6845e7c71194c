import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { KeysError } from './keys-error';

/** Whoever sits at the offline PC. */
export interface Terminal {
  say(line: string): void;
  ask(question: string): Promise<string>;
  /** What is typed does not appear. */
  askHidden(question: string): Promise<string>;
  /** What is typed can be read while it is typed, on a screen that leaves nothing in the window after. */
  askOnPassingScreen(question: string): Promise<string>;
  /** Shows lines until Enter, on a screen that leaves nothing in the window after. */
  showOnPassingScreen(lines: readonly string[]): Promise<void>;
}

const toPassingScreen = '\u001b[?1049h\u001b[2J\u001b[H';
const fromPassingScreen = '\u001b[2J\u001b[?1049l';

/** The real one. Nothing secret goes through a pipe: without a terminal on both sides it refuses. */
export function realTerminal(): Terminal {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  return {
    say,
    ask: (question) => read(question, true),
    askHidden: (question) => read(question, false),
    askOnPassingScreen: (question) => onPassingScreen(() => read(question, true)),
    showOnPassingScreen: (lines) =>
      onPassingScreen(async () => {
        for (const line of lines) say(line);
        await read('\n抄好了，按回车：', false);
      }),
  };
}

async function onPassingScreen<T>(show: () => Promise<T>): Promise<T> {
  requireTerminal();
  process.stdout.write(toPassingScreen);
  try {
    return await show();
  } finally {
    process.stdout.write(fromPassingScreen);
  }
}

function read(question: string, isShown: boolean): Promise<string> {
  requireTerminal();
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  return new Promise((resolve, reject) => {
    if (!isShown) process.stdout.write(question);
    const lines = createInterface({
      input: process.stdin,
      output: isShown ? process.stdout : nowhere,
      terminal: true,
      historySize: 0,
    });
    const end = (settle: () => void) => {
      lines.removeAllListeners('close');
      lines.close();
      if (!isShown) process.stdout.write('\n');
      settle();
    };
    const stopped = () => end(() => reject(new KeysError('STOPPED', '停下了，什么也没有改。')));
    lines.on('SIGINT', stopped);
    lines.on('close', stopped);
    lines.question(isShown ? question : '', (answer) => end(() => resolve(answer)));
  });
}

function requireTerminal(): void {
  if (process.stdin.isTTY && process.stdout.isTTY) return;
  throw new KeysError('USAGE', '要在终端窗口里直接运行：词语不从管道或文件里读，也不写进文件。');
}
