import { View } from '@tarojs/components';
import { useState } from 'react';
import { isWeapp } from '@client/ui/aria';
import { Button } from '@client/ui/press/button';
import { Notice } from '@client/ui/state/notice';
import type { PosterData } from './poster-text';
import { saveInWechat, type Saved } from './save-in-wechat';
import { saveOnWeb } from './save-on-web';

/** Puts the poster among her pictures, and says what came of it where she tapped. */
export function SavePoster({ poster }: { poster: PosterData }) {
  const [saved, setSaved] = useState<Saved | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    setSaved(await (isWeapp ? saveInWechat(poster) : onWeb(poster)));
    setBusy(false);
  };
  return (
    <View className="stack">
      <Button
        icon="image-down"
        label={isWeapp ? '存到相册' : '存成图片'}
        busy={busy}
        onPress={() => void save()}
      />
      <SavedNotice saved={saved} />
      {isWeapp && (
        <Button
          kind="soft"
          icon="share-2"
          label="发给朋友"
          openType="share"
          onPress={() => undefined}
        />
      )}
    </View>
  );
}

function onWeb(poster: PosterData): Promise<Saved> {
  return saveOnWeb(poster).then(
    () => 'saved',
    () => 'failed',
  );
}

function SavedNotice({ saved }: { saved: Saved | null }) {
  switch (saved) {
    case null:
      return null;
    case 'saved':
      return (
        <Notice tone="ok" live>
          {`海报存好了${isWeapp ? '，在手机相册里' : ''}，能发到微信，也能打印。`}
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="warn" live>
          <View className="stack">
            <View>微信还没有“保存到相册”的权限。打开以后，再点一次“存到相册”。</View>
            <Button
              kind="ghost"
              label="去打开权限"
              openType="openSetting"
              onPress={() => undefined}
            />
          </View>
        </Notice>
      );
    case 'left':
      return (
        <Notice tone="quiet" live>
          没有存。想存的时候，再点一次就行。
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="warn" live>
          没有存成。截一下屏也可以。
        </Notice>
      );
  }
}
