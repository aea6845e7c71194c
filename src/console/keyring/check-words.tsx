import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { Labelled } from '../ui/labelled';
import { chosenPlaces } from './chosen-places';

interface CheckWordsProps {
  words: readonly string[];
  isPending: boolean;
  problem: ReactNode;
  onRight: () => void;
  onAgain: () => void;
}

/** Asks three of the six back from the paper, so that nobody goes on who has not written them down. */
export function CheckWords({ words, isPending, problem, onRight, onAgain }: CheckWordsProps) {
  const [places] = useState(() => chosenPlaces(words.length, 3));
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const check = () => {
    const missed = places.filter((place) => typed[place]?.trim() !== words[place]);
    setWrong(missed);
    if (missed.length === 0) onRight();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <p>看着纸，填这三个：</p>
      {places.map((place) => (
        <Labelled
          key={place}
          label={`第 ${place + 1} 个词`}
          issue={wrong.includes(place) ? '和刚才显示的不一样，看看纸上写的' : null}
        >
          {(tie) => (
            <Input
              {...tie}
              className="unlock__word"
              autoComplete="off"
              value={typed[place] ?? ''}
              onChange={(event) => setTyped({ ...typed, [place]: event.target.value })}
            />
          )}
        </Labelled>
      ))}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={isPending}>
          对上了，登记钥匙
        </Button>
        <Button onClick={onAgain}>没抄好，重新做一把</Button>
      </div>
      {problem}
    </form>
  );
}
