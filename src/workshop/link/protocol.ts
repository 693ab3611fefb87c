import type { Hello } from "../../core/room/messages.ts";

/** The protocol that this page speaks. Its type is core's number, so the two cannot differ; the schemas stay out of the page. */
export const PROTOCOL: Hello["protocol"] = 1;
