import { hashTextFor } from '../encoding/hash';
import { utf8FromText } from '../encoding/utf8';
import { placeOfWord, wordAt, WORDS } from './wordlist';

describe('the word list', () => {
  test('is the one of suite 1: codes on paper depend on every place', () => {
    expect(hashTextFor('word list', utf8FromText(WORDS.join(' ')))).toBe(
      'Ic9PQUpNWXiZGhutGRU41LArBqiXawqFKNaXTq00j4A',
    );
  });

  test('has 2,048 different words of two or three Chinese characters', () => {
    expect(new Set(WORDS).size).toBe(2048);
    expect(WORDS).toHaveLength(2048);
    expect(WORDS.filter((word) => !/^[\u4e00-\u9fff]{2,3}$/.test(word))).toEqual([]);
    expect(
      WORDS.every((word, place) => placeOfWord(word) === place && wordAt(place) === word),
    ).toBe(true);
  });

  test('no word begins another, so that words without gaps have one reading', () => {
    const starts = new Set(WORDS.filter((word) => word.length === 2));
    expect(WORDS.filter((word) => word.length === 3 && starts.has(word.slice(0, 2)))).toEqual([]);
  });

  test('no two words are the same characters in another order', () => {
    const bags = new Set(WORDS.map((word) => Array.from(word).sort().join('')));
    expect(bags.size).toBe(2048);
  });

  test('no word is made of figures only', () => {
    expect(WORDS.filter((word) => /^[〇零一二三四五六七八九两幺]+$/.test(word))).toEqual([]);
  });

  test('no word speaks of what a notebook must not show', () => {
    expect(WORDS.filter((word) => /[刀枪剑棍鞭斧毒血警药砍]/.test(word))).toEqual([]);
  });
});
