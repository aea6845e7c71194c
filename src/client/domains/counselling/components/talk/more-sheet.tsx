import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePolite } from '@client/session/use-polite';
import { Sheet } from '@client/ui/page/sheet';
import { Button } from '@client/ui/press/button';
import type { CodeSession } from '../../talk/use-code-session';
import { CodeSlip } from './code-slip';
import { ForgetSheet } from './forget-sheet';

interface MoreSheetProps {
  appointmentId: string;
  session: CodeSession;
  open: boolean;
  onClose: () => void;
  onKeep: (isKept: boolean) => void;
  onForgotten: () => void;
}

/** What stays on this phone, the way back, and forgetting. */
export function MoreSheet(props: MoreSheetProps) {
  const { appointmentId, session, open, onClose, onKeep, onForgotten } = props;
  const polite = usePolite();
  const [shows, setShows] = useState<'ways' | 'code' | 'forget'>('ways');
  const close = () => {
    setShows('ways');
    onClose();
  };
  return (
    <>
      <Sheet title="这次对话" open={open && shows === 'ways'} onClose={close}>
        <View className="stack">
          <View>
            {polite(
              session.isKept
                ? '钥匙在这台手机里。手机丢了就看不到以前的话，除非抄了回访码。'
                : '这台手机什么都不存，离开这一页要再用回访码。',
            )}
          </View>
          <Button kind="ghost" label="看回访码，抄下来" onPress={() => setShows('code')} />
          {!session.isKept && (
            <Button
              kind="ghost"
              label="手机别人不看，钥匙存在这里"
              onPress={() => {
                onKeep(true);
                close();
              }}
            />
          )}
          <Button kind="quiet" label="忘掉这次对话" onPress={() => setShows('forget')} />
        </View>
      </Sheet>
      <Sheet title="回访码" open={open && shows === 'code'} onClose={close}>
        <View className="stack">
          <CodeSlip code={session.code} />
          {session.isKept && (
            <Button
              kind="ghost"
              label="抄好了，从这台手机上拿掉"
              onPress={() => {
                onKeep(false);
                close();
              }}
            />
          )}
        </View>
      </Sheet>
      <ForgetSheet
        appointmentId={appointmentId}
        open={open && shows === 'forget'}
        onClose={close}
        onForgotten={onForgotten}
      />
    </>
  );
}
