import { Canvas, View } from '@tarojs/components';
import { useState } from 'react';
import type { Saved } from '@client/platform/save-drawing';
import { isWeapp } from '@client/ui/aria';
import { Button } from '@client/ui/press/button';
import { SavedNotice } from '@client/ui/state/saved-notice';
import { saveSheet, sheetId } from '../outcome/save-sheet';
import type { SheetText } from '../outcome/sheet-text';

/** The outcomes on paper or among her pictures, without an answer of hers. */
export function TakeAlong({ text }: { text: SheetText }) {
  const [saved, setSaved] = useState<Saved | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    setSaved(await saveSheet(text));
    setBusy(false);
  };
  return (
    <View className="stack">
      <Button
        kind="ghost"
        icon="image-down"
        label="存成图，不带回答"
        busy={busy}
        onPress={() => void save()}
      />
      {!isWeapp && (
        <Button kind="ghost" icon="printer" label="打印，不带回答" onPress={() => window.print()} />
      )}
      <SavedNotice what="图" saved={saved} />
      {isWeapp && <Canvas type="2d" id={sheetId} className="policy-sheet-canvas" />}
    </View>
  );
}
