/** Words that stand in the scene's rows only: an answer that holds them has told something. */
export const secretWord = '只有她知道';
