/** A lecture of the demo that can be booked. */
export interface Lecture {
  id: string;
  title: string;
  town: { id: string; name: string };
}

/** A resident at one host: a person before a screen, or whoever calls a cloud function. */
export interface Resident {
  /** Opens the app and finds the lecture among those of its town. */
  finds(lecture: Lecture): Promise<void>;
  /** Wants a place, is asked who she is, and says it. */
  signsIn(): Promise<void>;
  /** Books and gives the code of her ticket, "7K3M 9QX2". */
  signsUp(): Promise<string>;
  /** Her bookings, then the ticket of this one; gives its code again. */
  findsItAgain(): Promise<string>;
  givesItBack(): Promise<void>;
  /** Whether the lecture can be booked, seen from its own page. */
  canBookAgain(): Promise<boolean>;
}

/** The journey that every host must carry: the same steps, whatever is between her and the handlers. */
export async function bookALecture(resident: Resident, lecture: Lecture): Promise<void> {
  await resident.finds(lecture);
  await resident.signsIn();
  const code = await resident.signsUp();
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}$/);
  expect(await resident.findsItAgain()).toBe(code);
  await resident.givesItBack();
  expect(await resident.canBookAgain()).toBe(true);
}
