import { Button as TaroButton, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { answerPrivacy, pageOnTop, privacyStore } from '@client/platform/privacy';
import { aria } from '../aria';
import { Button } from '../press/button';
import { Sheet } from './sheet';

const agreeId = 'agree-privacy';

/**
 * Comes after a tap on something that WeChat counts as private, and only the first time. Only a button of
 * WeChat's own kind can agree. The pages below the one that she tapped on draw nothing.
 */
export function PrivacySheet() {
  const [own] = useState(pageOnTop);
  const asks = privacyStore(({ waiting, page }) => waiting.length > 0 && page === own);
  const refuse = () => answerPrivacy(null);
  return (
    <Sheet title="先说清楚" open={asks} onClose={refuse}>
      <View className="stack">
        <View>
          存图片、加日历、复制地址要用到手机的相册、日历和剪贴板。我们只放东西进去，不看里面有什么。
        </View>
        <Button
          kind="quiet"
          label="看《隐私保护指引》全文"
          onPress={() => Taro.openPrivacyContract()}
        />
        <TaroButton
          id={agreeId}
          className="ui-button ui-button--main"
          openType="agreePrivacyAuthorization"
          hoverClass="ui-button--pressed"
          onAgreePrivacyAuthorization={() => answerPrivacy(agreeId)}
          {...aria({ role: 'button', label: '同意' })}
        >
          同意
        </TaroButton>
        <Button kind="ghost" label="不同意" onPress={refuse} />
      </View>
    </Sheet>
  );
}
