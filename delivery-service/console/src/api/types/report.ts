/** A figure and what it is compared with; the interval is that of value − control. */
export interface Figure {
  value: number | null;
  control: number | null;
  interval: [number, number] | null;
  n: number;
  controlN: number;
  words: string | null;
}

/** The time a report is about. */
export interface Told {
  from: string;
  to: string;
  words?: string | null;
}

export interface PeopleReport extends Told {
  satisfaction: { mean: Figure; goodLast: Figure };
  needsMet: Figure;
  effortSaved: { total: Figure; questions: Figure; fields: Figure; steps: Figure };
  fatigue: { contact: string; figure: Figure }[];
  lifetime: Figure;
  drilldown: { clicks: Figure; acceptance: Figure };
}

export interface Worth {
  needsMet: Figure;
  satisfaction: Figure;
  activity: Figure;
}

export interface SilenceReport extends Told {
  heldOut: Worth;
  drawn: Worth;
}

export interface WhyNothing {
  stage: string;
  says: string;
  times: number;
}

export interface UnderservedPerson {
  person?: string | null;
  decisionId: string;
  needs: string[];
  why: WhyNothing[];
}

export interface UnderservedReport extends Told {
  share: Figure;
  needs: { name: string; people: number }[];
  why: WhyNothing[];
  rarest: { needsMet: Figure; acts: Figure; needsGap: number | null; actsGap: number | null };
  people: { items: UnderservedPerson[]; next?: string | null };
}
