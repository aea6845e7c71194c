import { MakeWithWords } from '../../../keyring/make-with-words';
import { talkKeyring } from './talk-keyring';
import { useEnrolTalkKey } from './use-enrol-talk-key';

/** Makes her key, and says what it is for and what nobody can get back. */
export function MakeTalkKey({ onDone }: { onDone: () => void }) {
  const { isPending, error, mutate } = useEnrolTalkKey(onDone);
  return (
    <MakeWithWords
      ring={talkKeyring}
      sheetNote="锁在抽屉里。谁拿到这张纸，登录你的账号就能看她们说的话。"
      isReady
      enrol={{ isPending, error, run: mutate }}
    >
      <p>
        她写的话、你的记录和私人笔记只加密给钥匙，服务器看不懂。钥匙在这个浏览器里做，打开要六个词：
        <strong>词只显示这一次，忘了谁也找不回来。</strong>先准备好纸和笔，或者打印机。
      </p>
      <p>
        对话和记录，督导也打得开；<strong>私人笔记只有你打得开，词丢了，笔记就没了。</strong>
      </p>
    </MakeWithWords>
  );
}
