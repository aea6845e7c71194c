import { View } from '@tarojs/components';
import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { numbersForDistress } from '@shared/organisation/help/distress-words';
import { useWordsToSend } from '@client/platform/use-words-to-send';
import { Icon } from '@client/ui/show/icon';
import { ListRow } from '@client/ui/press/list-row';
import { Pressable } from '@client/ui/press/pressable';
import { TextInput } from '@client/ui/input/text-input';
import { NumbersFirst } from '../../help/numbers-first';
import { filterStore } from './filter-store';

/** Looks for words; the list follows when she stops typing. */
export function SearchField() {
  const { filters, change } = filterStore();
  const [text, setText] = useState(filters.words);
  const { words, isHeld, ask } = useWordsToSend(text, filters.words);
  const sent = useRef(filters.words);
  // Cleared or set from elsewhere: the field shows it.
  useEffect(() => {
    if (filters.words === sent.current) return;
    sent.current = filters.words;
    setText(filters.words);
    ask(filters.words);
  }, [filters.words, ask]);
  useEffect(() => {
    if (words === sent.current) return;
    sent.current = words;
    change({ words });
  }, [words, change]);
  const numbers = numbersForDistress(text);
  useDidHide(() => {
    if (numbers) setText('');
  });
  return (
    <>
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
          onDone={() => ask(text.trim())}
        />
        {text !== '' && (
          <Pressable
            className="search-field__clear"
            label="清掉要找的字"
            onPress={() => setText('')}
          >
            <Icon name="x" />
          </Pressable>
        )}
      </View>
      {numbers && <NumbersFirst numbers={numbers} />}
      {isHeld && (
        <ListRow
          icon="search"
          title={`找“${text.trim()}”的活动`}
          onPress={() => ask(text.trim())}
        />
      )}
    </>
  );
}
