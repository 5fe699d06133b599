// What the pages pass around, for the checks of types; nothing of it is bundled.

/** A row of a collection of the board, whose fields are those of `liveqa/board/fields.py`. */
interface Row {
  id: number;
  [field: string]: any;
}

/** Rows by their ids, as they travel: the id stands outside. */
type Collection = Record<string, Record<string, any>>;

/** What an audience sees; `docs/protocol.md` says which audience what. */
interface Board {
  meeting: Record<string, any>;
  agenda: Collection;
  [view: string]: any;
}

/** A command without an answer yet; with `error`, one that was refused when nobody waited for it. */
interface Entry {
  op: string;
  name: string;
  args: Record<string, any>;
  at: number;
  rehearsal: number;
  error?: Refused;
}

/** A refusal as it travels. */
interface Refused {
  code: string;
  message: string;
  field?: string;
  details?: Record<string, any>;
}

type Status = "loading" | "online" | "offline" | "refused" | "no_meeting" | "leaving" | "left";

/** What a page knows. Beneath a surface's `App` there always is a board. */
interface Live {
  board: Board;
  mine: {
    votes: number[];
    questions: Collection;
    turn?: any;
    voice?: string;
    waiting?: number[];
    admission?: string;
    /** At which site this device is; null for one that came in without one. */
    site?: number | null;
    choices?: Record<string, { option: number; counts: boolean }>;
  };
  status: Status;
  error: any;
  /** The revision that the board shows. */
  rev: number;
  meetingCode: string;
  role: string;
  outbox: Entry[];
  /** When the server was heard last, by this device's clock; 0 for never. */
  /** A gateway has lost the core: what is shown stays, what is sent waits. */
  /** why a gateway does not reach the main hall: its error's code; else empty */
  away: string;
  heardAt: number;
  /** Whether something on this device lets no live connection through: it reads over HTTP. */
  blocked: boolean;
  /** What the server took last, with its result, and the revision that it made. */
  taken: { op: string; name: string; result: any; rev: number } | null;
}

/** What `SavedText` takes; the rest goes to its text area. */
interface SavedTextProps {
  label: string;
  labelHidden?: boolean;
  value?: string;
  version?: number;
  save: (text: string, base: number) => Promise<{ version: number; saved_at?: number }>;
  draftKey: string;
  [attribute: string]: any;
}
