import { View } from '@tarojs/components';
import type { Saved } from '@client/platform/save-drawing';
import { isWeapp } from '../aria';
import { Button } from '../press/button';
import { Notice } from './notice';

interface SavedNoticeProps {
  /** "海报" */
  what: string;
  /** Null before she tried. */
  saved: Saved | null;
}

/** What came of putting a picture among her own. */
export function SavedNotice({ what, saved }: SavedNoticeProps) {
  switch (saved) {
    case null:
      return null;
    case 'saved':
      return (
        <Notice tone="ok" live>
          {`${what}存好了${isWeapp ? '，在手机相册里' : ''}，能发到微信，也能打印。`}
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
