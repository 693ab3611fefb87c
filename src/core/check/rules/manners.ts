/**
 * What people take for politeness in writing: thanks, apology, please and its kin, softened requests, signs of having
 * understood, the honorific you (after the strategies of Brown and Levinson 1987). A rule of thumb, as a guesser has one.
 */
const ENGLISH =
  /\b(please|thanks?|thank you|grateful|appreciate|sorry|apolog\w+|pardon|understand|you(?:'|’)re right|you are right|may i|might we|could (?:you|we|i)|would you|would it|if i may|if you(?:'|’)d|glad|happy to|of course|with pleasure|kindly|fair (?:point|enough))\b/giu;
const CHINESE =
  /请|請|谢|謝|抱歉|对不起|對不起|不好意思|劳驾|勞駕|麻烦您|麻煩您|辛苦|理解|体谅|體諒|可否|能否|能不能|方便|您说得对|您說得對|当然可以|當然可以|乐意|樂意|荣幸|榮幸|承蒙|见谅|見諒/gu;
const HONORIFIC = /您/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How many signs of politeness a text shows, in any of the languages. An honorific counts once, however often it comes. */
export const manners = (text: string): number =>
  count(text, ENGLISH) + count(text, CHINESE) + Math.min(1, count(text, HONORIFIC));
