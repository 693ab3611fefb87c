/** Milliseconds on the page's own clock, which never jumps. For what views show; the rules know no clock. */
export const pageTime = (): number => performance.now();
