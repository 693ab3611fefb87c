/** The rows of the course that cases practise, by module (the course outline's own ids). */
export const OUTLINE: Readonly<Record<string, readonly string[]>> = {
  "1": ["1.1", "1.2"],
  "2": ["2.1", "2.2a", "2.2b", "2.2c"],
  "3": ["3.1a", "3.1b", "3.2"],
  "4": ["4.1a", "4.1b", "4.1c", "4.2", "4.3"],
  "5": ["5.1a", "5.1b", "5.2a", "5.2b"],
  "6": ["6.1a", "6.1b", "6.2"],
  "7": ["7.1", "7.2"],
  "8": ["8.1", "8.2a", "8.2b"],
};

export const isOutlineRow = (row: string): boolean => OUTLINE[row.slice(0, 1)]?.includes(row) ?? false;
