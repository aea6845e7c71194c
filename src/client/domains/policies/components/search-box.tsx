import { View } from '@tarojs/components';
import { numbersForDistress } from '@shared/organisation/help/distress-words';
import { routes } from '@client/domains';
import { NumbersFirst } from '@client/pages/help/numbers-first';
import { open } from '@client/platform/go';
import { useWordsToSend } from '@client/platform/use-words-to-send';
import { TextInput } from '@client/ui/input/text-input';
import { ListRow } from '@client/ui/press/list-row';
import { Card } from '@client/ui/show/card';
import { useSuggestions } from '../search/use-search';

interface SearchBoxProps {
  text: string;
  /** What is looked for now. */
  asked: string;
  onType: (text: string) => void;
  onAsk: (words: string) => void;
}

/** The field, and below it what she may be about to type. What speaks of distress is answered here alone. */
export function SearchBox({ text, asked, onType, onAsk }: SearchBoxProps) {
  const typed = text.trim();
  const { words, isHeld } = useWordsToSend(text, asked);
  const numbers = numbersForDistress(text);
  const isTyping = typed !== '' && typed !== asked && !numbers;
  const suggestions = useSuggestions(isTyping && !isHeld ? words : '');
  const ask = () => {
    if (!numbers) onAsk(typed);
  };
  return (
    <View className="stack">
      <TextInput
        label="找政策"
        placeholder="贷款、产假、两癌……"
        maxLength={40}
        value={text}
        onChange={onType}
        onDone={ask}
      />
      {numbers && <NumbersFirst numbers={numbers} />}
      {isTyping && (
        <Card>
          <ListRow icon="search" title={`找“${typed}”`} onPress={ask} />
          {suggestions.data?.suggestions.map(({ policyId, title }) => (
            <ListRow
              key={policyId}
              icon="book-open-text"
              title={title}
              onPress={() => open(routes.policy(policyId))}
            />
          ))}
        </Card>
      )}
    </View>
  );
}
