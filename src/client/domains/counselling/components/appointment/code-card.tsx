import { View } from '@tarojs/components';
import { showCode } from '@shared/signing/short-code';
import { usePolite } from '@client/session/use-polite';
import { Card } from '@client/ui/show/card';
import './code-card.scss';

/** What she says at the desk in place of her name. */
export function CodeCard({ code }: { code: string }) {
  const polite = usePolite();
  return (
    <Card>
      <View className="small">{polite('到了前台，报这个号码')}</View>
      <View className="co-code">{showCode(code)}</View>
    </Card>
  );
}
