import { View } from '@tarojs/components';
import { useState } from 'react';
import { isWeapp } from '@client/ui/aria';
import { Button } from '@client/ui/press/button';
import { SavedNotice } from '@client/ui/state/saved-notice';
import type { Saved } from '@client/platform/save-drawing';
import type { PosterData } from './poster-text';
import { saveInWechat } from './save-in-wechat';
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
      <SavedNotice what="海报" saved={saved} />
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
