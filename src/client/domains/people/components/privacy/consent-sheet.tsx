import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import type { ConsentText } from '@shared/people/privacy/consent-texts';
import { Sheet } from '@client/ui/page/sheet';
import { usePolite } from '@client/session/use-polite';

interface ConsentSheetProps {
  text: ConsentText;
  open: boolean;
  onClose: () => void;
}

/** The whole wording of a consent, as it was or is agreed to. */
export function ConsentSheet({
  text,
  open,
  onClose,
  children,
}: PropsWithChildren<ConsentSheetProps>) {
  const polite = usePolite();
  return (
    <Sheet title={text.title} open={open} onClose={onClose}>
      <View className="stack">
        {text.paragraphs.map((paragraph) => (
          <View key={paragraph}>{polite(paragraph)}</View>
        ))}
        <View className="small">{`${text.version} 起用这段说明`}</View>
        {children}
      </View>
    </Sheet>
  );
}
