// What the studio's bench runs inside the page. Each function stands alone: it is sent there by its source.

/** Clicks a draft of the list; answers when one of the map's cards is painted, and when a click on it has selected it. */
export async function open(href) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const until = async (find) => {
    for (let frames = 0; frames < 3000; frames++) {
      const found = find();
      if (found) return found;
      await frame();
    }
    throw new Error("the map did not come");
  };
  const started = performance.now();
  document.querySelector(`a[href="${href}"]`).click();
  const card = await until(() => document.querySelector("main [data-map-card]"));
  await frame();
  const painted = performance.now() - started;
  card.click();
  await until(() => document.querySelector('main [data-map-card][data-selected="true"]'));
  await frame();
  return { painted, interactive: performance.now() - started };
}

/**
 * Drags the map back and forth, or turns the wheel over it, one event a frame, and answers how long each frame took.
 * d3 hears synthetic events as it hears real ones; a driver's own would come when they come.
 */
export async function move({ how, frames }) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const pane = document.querySelector("main .react-flow__pane");
  const { left, top, width, height } = pane.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const send = (type, clientX, clientY, more = {}) =>
    (type === "mousemove" || type === "mouseup" ? window : pane).dispatchEvent(
      new MouseEvent(type, {
        bubbles: true,
        cancelable: true,
        view: window,
        clientX,
        clientY,
        button: 0,
        buttons: 1,
        ...more,
      }),
    );
  const turn = (deltaY) =>
    pane.dispatchEvent(
      new WheelEvent("wheel", {
        bubbles: true,
        cancelable: true,
        view: window,
        clientX: x,
        clientY: y,
        deltaY,
        ctrlKey: false,
      }),
    );
  const took = [];
  await frame();
  let before = performance.now();
  let at = [x, y];
  if (how !== "zoom") send("mousedown", ...at);
  for (let i = 0; i < frames; i++) {
    // A hand's stroke of forty frames one way, then the other; a little down, so that new rows come into view as well.
    const way = Math.floor(i / 40) % 2 === 0 ? -1 : 1;
    if (how === "zoom") turn(way * -30);
    else {
      at = [at[0] + way * 14, at[1] - way * 3];
      send("mousemove", ...at);
    }
    await frame();
    const now = performance.now();
    took.push(now - before);
    before = now;
  }
  if (how !== "zoom") send("mouseup", ...at);
  return took;
}

/** Notes, for every key pressed from now on, how long it took until the frame that shows it was painted. */
export function watchKeys() {
  globalThis.keys = [];
  addEventListener(
    "keydown",
    ({ timeStamp, key }) => {
      // Letters; not the keys that lead to a field.
      if (key.length > 1) return;
      // A task posted from a frame's callback runs after that frame was painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => globalThis.keys.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

/** Notes how long each question to the layout's worker waits for its answer. */
export function watchLayout() {
  globalThis.layouts = [];
  const Native = Worker;
  globalThis.Worker = class extends Native {
    constructor(address, options) {
      super(address, options);
      if (options?.name !== "parley-layout") return;
      this.addEventListener("message", () => globalThis.layouts.push(performance.now() - this.asked));
    }
    postMessage(...told) {
      this.asked = performance.now();
      super.postMessage(...told);
    }
  };
}

/** Empties the field that has the focus, and answers how long it is until the list of problems names one more. */
export async function emptied() {
  const problems = () => Number(/\d+/.exec(document.querySelector("section h2")?.textContent ?? "")?.[0] ?? 0);
  const field = document.activeElement;
  const before = problems();
  const started = performance.now();
  field.select();
  document.execCommand("delete");
  while (problems() <= before) {
    if (performance.now() - started > 20_000) throw new Error("no problem was told");
    await new Promise((done) => requestAnimationFrame(done));
  }
  return performance.now() - started;
}
