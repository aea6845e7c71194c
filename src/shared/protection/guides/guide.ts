/** One thing to know or to do, in our own words. */
export interface GuideLine {
  text: string;
  /** Where the law says it: "反家庭暴力法第 28 条". Left out where it is advice and no law. */
  law?: string;
}

export interface GuidePart {
  heading: string;
  lines: readonly GuideLine[];
}

/** A guide that lies in the app: read without a network, without sign-in, and by nobody else. */
export interface Guide {
  id: 'safety-plan' | 'phone-safety' | 'evidence' | 'orders';
  title: string;
  /** What to know before anything else. */
  lead: string;
  /** Who else comes to know when she does what is written here. */
  whoLearns: readonly GuideLine[];
  parts: readonly GuidePart[];
}
