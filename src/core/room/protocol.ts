/**
 * Number of the protocol. Raised whenever an older page could misread a newer server. Apart from the messages, so that
 * a phone can name it without loading their schemas.
 */
export const PROTOCOL = 1;
