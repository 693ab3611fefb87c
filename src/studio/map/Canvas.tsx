import { ReactFlow, useReactFlow } from "@xyflow/react";
import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "../../ui/classes.ts";
import { useRun, useStudio, useStudioStore } from "../context.ts";
import { connect } from "../document/commands/rules.ts";
import type { CaseDoc, Layout, Place } from "../document/types.ts";
import { ActionsMenu } from "./ActionsMenu.tsx";
import { CardNode } from "./CardNode.tsx";
import { Drawing } from "./drawn/Drawing.tsx";
import { Hover } from "./drawn/Hover.tsx";
import { MiniMap } from "./drawn/MiniMap.tsx";
import type { Marks } from "./drawn/paint.ts";
import { openingOf, ZOOM } from "./fit.ts";
import type { Geometry } from "./geometry.ts";
import styles from "./Map.module.css";
import { cardPlace, createNodes, targetOfCard } from "./nodes.ts";
import { cardAt, sceneAt } from "./pick.ts";
import { Questions } from "./Questions.tsx";
import { Spoken } from "./Spoken.tsx";
import { Tools } from "./Tools.tsx";
import { type Asked, useActions } from "./useActions.ts";
import { useBox } from "./useBox.tsx";
import { useDrag } from "./useDrag.ts";
import { useFollow } from "./useFollow.ts";
import { useKeys } from "./useKeys.ts";
import { useShown } from "./useShown.ts";
import { ZoomTools } from "./ZoomTools.tsx";

const NODE_TYPES = { card: CardNode };
const NONE: never[] = [];

interface Props {
  readonly doc: CaseDoc;
  readonly geometry: Geometry;
  readonly marks: Marks;
  /** The size of the canvas, in pixels, before the library has measured it. */
  readonly size: { readonly width: number; readonly height: number };
  readonly onMoving: (moving: Layout) => void;
}

/** The map itself: cards as elements where they can be read, one drawing where they cannot, and what can be done there. */
export function Canvas({ doc, geometry, marks, size, onMoving }: Props) {
  const { t } = useTranslation("studio");
  const store = useStudioStore();
  const run = useRun();
  const flow = useReactFlow();
  const host = useRef<HTMLDivElement>(null);
  const spot = useRef<HTMLSpanElement>(null);
  const readOnly = useStudio((state) => state.readOnly);
  const [asked, setAsked] = useState<Asked>();
  const [menu, setMenu] = useState<"button" | "spot">();
  const [boxing, setBoxing] = useState(false);
  const { focus } = marks;
  const shown = useShown(geometry);
  const [makeNodes] = useState(createNodes);
  const nodes = useMemo(
    () => (shown === undefined || shown.overview ? NONE : makeNodes(geometry, shown.span, marks, doc.language)),
    [makeNodes, geometry, shown, marks, doc.language],
  );
  const [opening] = useState(() => openingOf(geometry, size.width, size.height));
  const openMenu = useCallback(() => {
    // Beside the card in question; where it does not show, in the map's corner.
    const box = geometry.byPlace.get(cardPlace(focus));
    const { x, y, zoom } = flow.getViewport();
    placeSpot(
      spot.current,
      box === undefined ? 16 : (box.x + 24) * zoom + x,
      box === undefined ? 16 : (box.y + 40) * zoom + y,
    );
    setMenu("spot");
  }, [geometry, focus, flow]);
  const actions = useActions({ geometry, focus, host, ask: setAsked, openMenu });
  const drag = useDrag(geometry, actions.cards, onMoving);
  const keys = useKeys({ geometry, focus, actions, nudge: drag.nudge });
  const button = useRef<HTMLButtonElement>(null);
  useFollow(geometry, focus, host);
  const questioned = useRef(false);
  useEffect(() => {
    // A dialog that is gone gives the keys back to the map.
    if (questioned.current && asked === undefined) host.current?.querySelector<HTMLElement>(".react-flow")?.focus();
    questioned.current = asked !== undefined;
  }, [asked]);
  const take = (): void => host.current?.querySelector<HTMLElement>(".react-flow")?.focus({ preventScroll: true });
  const choose = (place: Place, event: MouseEvent): void => {
    take();
    if (!(event.shiftKey || event.ctrlKey || event.metaKey)) store.select(place);
    else if (marks.selected.has(place) && actions.cards.length > 1)
      store.select(...actions.cards.filter((one) => one !== place));
    else store.select(...actions.cards, place);
  };
  const box = useBox(geometry, boxing, (places, more) => {
    setBoxing(false);
    take();
    store.select(...(more ? actions.cards : []), ...places);
  });
  /** What is drawn at a spot of the screen, be it an element or a part of the drawing. */
  const placeAt = ({ clientX, clientY }: MouseEvent): Place | undefined => {
    const { x, y } = flow.screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false });
    return cardAt(geometry, x, y)?.card.place ?? sceneAt(geometry, x, y);
  };
  return (
    <div className={styles.map} {...keys}>
      <Tools
        doc={doc}
        actions={actions}
        boxing={boxing}
        onBoxing={setBoxing}
        button={button}
        onMenu={() => setMenu("button")}
        host={host}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: boxes and the menu by pointer; the canvas within has keys for both. */}
      <div
        className={classes(styles.canvas, boxing && styles.boxing)}
        ref={host}
        onMouseDownCapture={box.onMouseDownCapture}
        onPointerDown={box.onPointerDown}
        onPointerMove={box.onPointerMove}
        onPointerUp={box.onPointerUp}
        onContextMenu={(event) => {
          event.preventDefault();
          const place = placeAt(event);
          const { left, top } = event.currentTarget.getBoundingClientRect();
          placeSpot(spot.current, event.clientX - left, event.clientY - top);
          if (place !== undefined && !marks.selected.has(place)) store.select(place);
          take();
          setMenu("spot");
        }}
      >
        <ReactFlow
          nodes={nodes}
          edges={NONE}
          nodeTypes={NODE_TYPES}
          defaultViewport={opening}
          onNodesChange={drag.onNodesChange}
          onNodeClick={(event, { id }) => {
            const port = (event.target as Element).closest<HTMLElement>("[data-map-port]")?.dataset.mapPort;
            choose(port ?? id, event);
          }}
          onPaneClick={(event) => {
            const place = placeAt(event);
            if (place === undefined) take();
            else choose(place, event);
          }}
          onConnect={({ sourceHandle, target }) => {
            if (sourceHandle !== null) run(connect(sourceHandle, targetOfCard(geometry, sourceHandle, target)));
          }}
          nodesDraggable={!readOnly}
          nodesConnectable={!readOnly}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          minZoom={ZOOM.min}
          maxZoom={ZOOM.max}
          zoomOnDoubleClick={false}
          proOptions={{ hideAttribution: true }}
          tabIndex={0}
          aria-label={t("view.map")}
          aria-roledescription={t("map.role")}
        >
          <Drawing geometry={geometry} marks={marks} cards={shown?.overview === true} />
          <MiniMap geometry={geometry} marks={marks} />
        </ReactFlow>
        {shown?.overview === true && <Hover geometry={geometry} lang={doc.language} host={host} />}
        {box.drawn}
        <ZoomTools actions={actions} />
        <span ref={spot} className={styles.spot} />
      </div>
      <Spoken geometry={geometry} focus={focus} count={actions.cards.length} host={host} />
      <ActionsMenu
        actions={actions}
        open={menu !== undefined}
        onOpen={(open) => !open && setMenu(undefined)}
        anchor={menu === "button" ? button : spot}
        place={menu === "button" ? "bottom end" : "end top"}
        title={geometry.byPlace.get(cardPlace(focus))?.card.name ?? ""}
        lang={doc.language}
      />
      <Questions asked={asked} doc={doc} geometry={geometry} onDone={() => setAsked(undefined)} />
    </div>
  );
}

function placeSpot(spot: HTMLElement | null, x: number, y: number): void {
  if (spot !== null) spot.style.translate = `${x}px ${y}px`;
}
