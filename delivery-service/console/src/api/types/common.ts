/** A page of a list, with the cursor of the next. */
export interface Page<T> {
  items: T[];
  next?: string | null;
}

export type Role = 'viewer' | 'marketer' | 'approver' | 'agent' | 'admin';

/** Who is logged in. */
export interface Session {
  name: string;
  roles: Role[];
}

export interface Check {
  name: string;
  up: boolean;
}

/** One service and whether it is well. */
export interface Part {
  name: string;
  up: boolean;
  checks?: Check[];
}

export interface Named {
  name: string;
  total: number;
}

export interface Series extends Named {
  minutes: number[];
}

/** Figures of the last hour, minute by minute. */
export interface Activity {
  from: string;
  to: string;
  series: Series[];
  breakdowns?: Record<string, Named[]>;
  gauges?: Record<string, number>;
}

/** Words, or words by language. */
export type Text = string | Record<string, string>;

/** ISO 8601, such as PT24H or P2Y. */
export type IsoDuration = string;
