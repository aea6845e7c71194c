import { Input } from 'antd';
import { useState } from 'react';
import { MakeWithWords } from '../../../keyring/make-with-words';
import { Labelled } from '../../../ui/labelled';
import { keyring } from './key-store';
import { useEnrol } from './use-enrol';

/** Makes a key, under the name that colleagues and women see in the signed list. */
export function MakeKey({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('');
  const { isPending, error, mutate } = useEnrol(onDone);
  return (
    <MakeWithWords
      ring={keyring}
      sheetNote="锁在抽屉里。谁拿到这张纸，登录你的账号就能看求助。"
      isReady={name.trim() !== ''}
      enrol={{ isPending, error, run: (made) => mutate({ made, name: name.trim() }) }}
    >
      <p>
        钥匙在这个浏览器里做。求助的内容只加密给钥匙，服务器看不懂。打开钥匙要六个词：
        <strong>词只显示这一次，忘了谁也找不回来。</strong>先准备好纸和笔，或者打印机。
      </p>
      <Labelled label="同事怎么称呼你" note="签进名册。名册是公开的，求助的人能看到有谁能读。">
        {(tie) => (
          <Input
            {...tie}
            maxLength={20}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Labelled>
    </MakeWithWords>
  );
}
