/** Every bound of a room, in one place. Phones are strangers, so each text, list and number has one. */
export const ROOM_LIMITS = {
  /** Bytes of one message from a client. */
  messageBytes: 4096,
  participants: 5000,
  teams: 200,
  /** Characters of a name, after it was made harmless. */
  name: 24,
  /** Characters of an argument, a sentence, a card on a board. */
  sentence: 140,
  /** Characters of the facilitator's own note. */
  note: 500,
  /** Arguments and sentences that one participant may send to one question. */
  argumentsPerQuestion: 3,
  /** Sentences put to a vote at once. */
  staged: 3,
  /** Cards that one participant may put on the boards. */
  cards: 24,
  /** Seconds of a timer. */
  timer: 3600,
  /** Hands typed in for one option. */
  hands: 5000,
  /** Attempts that one participant may hand in to an assignment. */
  handedIn: 20,
  /** Events of one attempt that is handed in. */
  events: 500,
  /** Smallest group whose split an anonymous room's export shows. */
  smallestGroup: 5,
} as const;

/** Letters and digits that nobody mixes up when read aloud or from the last row: no 0 O 1 I L U. */
export const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
export const CODE_LENGTH = 6;
