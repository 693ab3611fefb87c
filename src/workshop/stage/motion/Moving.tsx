import { domMax, LazyMotion, MotionConfig, type Transition } from "framer-motion";
import type { ReactNode } from "react";

/** Seconds and curve of everything that moves on a projector: once, together, and quietly. */
const QUIET: Transition = { duration: 0.6, ease: [0.2, 0.7, 0.2, 1] };

/**
 * What moves inside does so from wherever it is to wherever it has to be: the next step of the clicker interrupts it.
 * Who has asked their system for less motion gets none.
 */
export function Moving({ children }: { children: ReactNode }) {
  return (
    <LazyMotion features={domMax} strict>
      <MotionConfig reducedMotion="user" transition={QUIET}>
        {children}
      </MotionConfig>
    </LazyMotion>
  );
}
