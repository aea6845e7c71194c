/** How long what was said is kept after the appointment, unless she forgets it before. */
export const talkYears = 3;
