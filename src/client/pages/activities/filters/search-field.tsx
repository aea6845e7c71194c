import { View } from '@tarojs/components';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSettled } from '@client/platform/use-settled';
import { Icon } from '@client/ui/show/icon';
import { Pressable } from '@client/ui/press/pressable';
import { TextInput } from '@client/ui/input/text-input';
import { filterStore } from './filter-store';

/** Looks for words; the list follows when she stops typing. */
export function SearchField() {
  const { filters, change } = filterStore();
  const [text, setText] = useState(filters.words);
  const settled = useSettled(text.trim());
  const sent = useRef(filters.words);
  const send = useCallback(
    (words: string) => {
      if (words === sent.current) return;
      sent.current = words;
      change({ words });
    },
    [change],
  );
  useEffect(() => send(settled), [settled, send]);
  // Cleared or set from elsewhere: the field shows it.
  useEffect(() => {
    if (filters.words === sent.current) return;
    sent.current = filters.words;
    setText(filters.words);
  }, [filters.words]);
  return (
    <View className="search-field">
      <View className="search-field__icon">
        <Icon name="search" />
      </View>
      <TextInput
        label="找活动"
        placeholder="找活动，如：月嫂"
        value={text}
        maxLength={40}
        onChange={setText}
        onDone={() => send(text.trim())}
      />
      {text !== '' && (
        <Pressable className="search-field__clear" label="清掉要找的字" onPress={() => setText('')}>
          <Icon name="x" />
        </Pressable>
      )}
    </View>
  );
}
