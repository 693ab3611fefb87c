import { useCallback, useEffect, useState } from "react";
import type { CaseText } from "../../ui/case-texts.ts";
import { voiceFor } from "./voices.ts";

const synthesis = (): SpeechSynthesis | undefined => ("speechSynthesis" in globalThis ? speechSynthesis : undefined);

function useVoices(): readonly SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>(() => synthesis()?.getVoices() ?? []);
  useEffect(() => {
    const speech = synthesis();
    if (speech?.addEventListener === undefined) return;
    // Most browsers load their voices after the page.
    const load = (): void => setVoices(speech.getVoices());
    speech.addEventListener("voiceschanged", load);
    return () => speech.removeEventListener("voiceschanged", load);
  }, []);
  return voices;
}

export interface ReadAloud {
  /** There is a voice for the language shown. */
  readonly available: boolean;
  readonly speaking: boolean;
}

/** Reads out the text that is shown while `on`; stops when it goes, and when the screen does. */
export function useReadAloud(text: CaseText | null, language: CaseText["lang"], on: boolean): ReadAloud {
  const voices = useVoices();
  const [speaking, setSpeaking] = useState(false);
  const spoken = text?.text;
  const lang = text?.lang ?? language;
  const available = voiceFor(voices, lang) !== undefined;

  const stop = useCallback(() => {
    synthesis()?.cancel();
    setSpeaking(false);
  }, []);
  useEffect(() => {
    const voice = voiceFor(voices, lang);
    const speech = synthesis();
    if (!on || spoken === undefined || voice === undefined || speech === undefined) return;
    const utterance = new SpeechSynthesisUtterance(spoken);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => setSpeaking(false);
    utterance.onerror = () => setSpeaking(false);
    setSpeaking(true);
    speech.speak(utterance);
    return stop;
  }, [on, spoken, lang, voices, stop]);
  return { available, speaking };
}
