/** One thing that is wrong with what was sent. */
export interface Fault {
  pointer?: string | null;
  line?: number | null;
  column?: number | null;
  detail: string;
}

/** A problem as the services tell it (RFC 9457). */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail?: string | null;
  traceId?: string | null;
  errors?: Fault[];
}

/** Anything that kept an answer from coming. Status 0: nobody answered at all. */
export class Problem extends Error {
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly detail: string | null;
  readonly traceId: string | null;
  readonly faults: Fault[];

  constructor(body: ProblemBody) {
    super(body.detail ? `${body.title}: ${body.detail}` : body.title);
    this.name = 'Problem';
    this.status = body.status;
    this.type = body.type;
    this.title = body.title;
    this.detail = body.detail ?? null;
    this.traceId = body.traceId ?? null;
    this.faults = body.errors ?? [];
  }

  /** Whether asking again might help. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

/** There is no session: the browser is on its way to the login. */
export class SignedOut extends Error {
  constructor() {
    super('signed out');
    this.name = 'SignedOut';
  }
}

function isProblemBody(body: unknown): body is Partial<ProblemBody> {
  return typeof body === 'object' && body !== null && ('title' in body || 'detail' in body);
}

/** The problem an answer tells, whatever its shape. */
export async function problemOf(response: Response): Promise<Problem> {
  const blank = { type: 'about:blank', title: '', status: response.status };
  try {
    const body: unknown = await response.json();
    if (isProblemBody(body)) {
      return new Problem({ ...blank, ...body, status: response.status });
    }
  } catch {
    // Not JSON: the status has to say it.
  }
  return new Problem(blank);
}

/** The problem when nobody answered. */
export function unreachable(): Problem {
  return new Problem({ type: 'about:blank', title: '', status: 0 });
}

/** Any error as a problem, for showing it. */
export function asProblem(error: unknown): Problem {
  return error instanceof Problem
    ? error
    : new Problem({ type: 'about:blank', title: '', status: -1, detail: error instanceof Error ? error.message : null });
}
