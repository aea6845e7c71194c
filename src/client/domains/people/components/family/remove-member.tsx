import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@client/ui/press/button';
import { Sheet } from '@client/ui/page/sheet';

interface RemoveMemberProps {
  removing: boolean;
  onRemove: () => void;
}

/** Says what goes with it before it is done. */
export function RemoveMember({ removing, onRemove }: RemoveMemberProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="ghost" icon="trash-2" label="删掉这位家人" onPress={() => setAsking(true)} />
      <Sheet title="删掉这位家人？" open={asking} onClose={() => setAsking(false)}>
        <View className="stack">
          <View>称呼、年龄和监护人同意会一起删掉。已经报好的名不受影响。</View>
          <Button kind="danger" label="删掉" busy={removing} onPress={onRemove} />
          <Button kind="quiet" label="留着" onPress={() => setAsking(false)} />
        </View>
      </Sheet>
    </>
  );
}
