/**
 * Who takes which seat: row `rotation` of the cyclic Latin square of order `seats`. Over `seats` rotations everybody
 * takes every seat exactly once, and in each rotation `seats` neighbours take different ones.
 *
 * @param slot a member's place in the team, from 0
 * @param rotation how often the team has changed seats, from 0
 * @param seats how many seats there are, at least 1
 * @returns the seat, from 0 to `seats` - 1
 */
export const seatOf = (slot: number, rotation: number, seats: number): number => (slot + rotation) % seats;
