import { useEffect, useRef, useState } from "react";
import type { Hello } from "../../core/room/messages.ts";
import { PROTOCOL } from "../../core/room/protocol.ts";
import type { RoomView } from "../../core/room/view.ts";
import { connect, type RoomLink } from "./link.ts";
import { socketUrl } from "./socket-url.ts";

export type Who = Pick<Hello, "code" | "as" | "token" | "name" | "language">;

/** A connection for as long as the page shows it; undefined for the first moment. A new language goes over the old one. */
export function useLink<View extends RoomView>({ code, as, token, name, language }: Who): RoomLink<View> | undefined {
  const [link, setLink] = useState<RoomLink<View>>();
  const spoken = useRef(language);
  useEffect(() => {
    const named = name === undefined ? {} : { name };
    const fresh = connect<View>({
      url: socketUrl(),
      hello: () => ({ type: "hello", protocol: PROTOCOL, code, as, token, ...named, language: spoken.current }),
    });
    setLink(fresh);
    return () => fresh.close();
  }, [code, as, token, name]);
  // The room writes the texts, so it has to know of a new language.
  useEffect(() => {
    if (spoken.current === language) return;
    spoken.current = language;
    void link?.send({ type: "language", language });
  }, [language, link]);
  return link;
}
