import { type Node, type NodeChange, ReactFlow, ReactFlowProvider, useReactFlow } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useProblems, useRun, useSession, useStudio, useStudioStore } from "../context.ts";
import { duplicate } from "../document/commands/copy.ts";
import { remove } from "../document/commands/list.ts";
import { placeCards, releaseCards } from "../document/commands/other.ts";
import { connect } from "../document/commands/rules.ts";
import { cardOf, kindOf } from "../document/kinds.ts";
import type { Layout, Place, Spot } from "../document/types.ts";
import { useHeat } from "../heat.ts";
import { CardNode } from "./CardNode.tsx";
import { FrameNode } from "./FrameNode.tsx";
import { fitOf, openingOf } from "./fit.ts";
import { graphOf } from "./graph.ts";
import styles from "./Map.module.css";
import { edgesOf, nodesOf, targetOfCard } from "./nodes.ts";
import { Tools } from "./Tools.tsx";

const NODE_TYPES = { card: CardNode, frame: FrameNode };
const NONE: Layout = {};

/** The case as cards and arrows. The outline beside it says the same to a screen reader. */
export default function MapView() {
  return (
    <ReactFlowProvider>
      <Canvas />
    </ReactFlowProvider>
  );
}

function Canvas() {
  const { t } = useTranslation("studio");
  const store = useStudioStore();
  const run = useRun();
  const flow = useReactFlow();
  const host = useRef<HTMLDivElement>(null);
  const doc = useStudio((state) => state.doc.case);
  const byHand = useStudio((state) => state.doc.layout);
  const selected = useStudio((state) => state.selection.all);
  const focus = useStudio((state) => cardOf(state.selection.focus));
  const readOnly = useStudio((state) => state.readOnly);
  const { byCard } = useProblems();
  const heat = useHeat();
  const graph = useMemo(() => graphOf(doc), [doc]);
  const arranged = useArranged(graph);
  // What is being dragged is nobody's business until it is let go.
  const [moving, setMoving] = useState<Layout>(NONE);
  const layout = useMemo(() => ({ ...arranged, ...byHand, ...moving }), [arranged, byHand, moving]);
  const nodes = useMemo(
    () => (arranged === undefined ? [] : nodesOf(graph, layout, { doc, selected, focus, problems: byCard, heat })),
    [arranged, graph, layout, doc, selected, focus, byCard, heat],
  );
  const edges = useMemo(() => edgesOf(graph, focus), [graph, focus]);

  const showAll = useCallback(() => {
    const { clientWidth = 0, clientHeight = 0 } = host.current ?? {};
    void flow.setViewport(fitOf(graph, layout, clientWidth, clientHeight));
  }, [flow, graph, layout]);
  const ready = arranged !== undefined;
  // Once, when there is something to be seen, and large enough to be read; after that the author holds the map.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    if (ready)
      void flow.setViewport(openingOf(graph, layout, host.current?.clientWidth ?? 0, host.current?.clientHeight ?? 0));
  }, [ready]);
  useFollow(layout, host);

  const onNodesChange = (changes: NodeChange<Node>[]): void => {
    const moved = changes.flatMap((change) =>
      change.type === "position" && change.position !== undefined
        ? [[change.id, change.position, change.dragging] as const]
        : [],
    );
    if (moved.length === 0 || readOnly) return;
    const spots = Object.fromEntries(moved.map(([place, spot]): [Place, Spot] => [place, spot]));
    if (moved.some(([, , dragging]) => dragging)) {
      setMoving((before) => ({ ...before, ...spots }));
    } else {
      // Let go, or moved by a key.
      setMoving(NONE);
      run(placeCards(spots));
    }
  };
  const cards = selected.map(cardOf).filter((place) => layout[place] !== undefined);
  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys of the cards only: what is typed into the search is none of the map's business.
    if (!host.current?.contains(event.target as globalThis.Node) || cards.length === 0 || readOnly) return;
    if (event.key === "Delete" || event.key === "Backspace") run(remove(cards));
    else if ((event.ctrlKey || event.metaKey) && event.key === "d") run(duplicate(focus));
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards within it, which can be focused.
    <div className={styles.map} onKeyDown={onKeyDown}>
      <Tools
        graph={graph}
        focus={focus}
        onFit={showAll}
        onArrange={() => run(releaseCards())}
        placed={Object.keys(byHand).length > 0}
      />
      <div className={styles.canvas} ref={host}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          onNodesChange={onNodesChange}
          onNodeClick={(event, { id }) => {
            if (kindOf(id) === "scene" && graph.cards.every(({ place }) => place !== id)) store.select(id);
            else if (event.shiftKey || event.ctrlKey || event.metaKey)
              store.select(...selected.filter((one) => one !== id), id);
            else store.select(id);
          }}
          onConnect={({ sourceHandle, target }) => {
            if (sourceHandle !== null) run(connect(sourceHandle, targetOfCard(graph, sourceHandle, target)));
          }}
          nodesDraggable={!readOnly}
          nodesConnectable={!readOnly}
          onlyRenderVisibleElements
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          minZoom={0.05}
          maxZoom={1.5}
          zoomOnDoubleClick={false}
          proOptions={{ hideAttribution: true }}
          aria-label={t("view.map")}
          ariaLabelConfig={{ "node.a11yDescription.default": t("map.keys") }}
        />
      </div>
    </div>
  );
}

/** Where auto-layout puts the cards; what it said before stands until it has spoken again. */
function useArranged(graph: ReturnType<typeof graphOf>): Layout | undefined {
  const session = useSession();
  const [arranged, setArranged] = useState<Layout>();
  useEffect(() => {
    let current = true;
    void session.arrange(graph).then((layout) => current && setArranged(layout));
    return () => {
      current = false;
    };
  }, [session, graph]);
  return arranged;
}

/** What is selected elsewhere, or played, is brought into view. */
function useFollow(layout: Layout, host: RefObject<HTMLElement | null>): void {
  const flow = useReactFlow();
  const asked = useStudio(({ selection }) => selection.asked);
  const focus = useStudio(({ selection }) => cardOf(selection.focus));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection moves the map, never an edit.
  useEffect(() => {
    const place = focus.includes("/choices/") ? focus.slice(0, focus.indexOf("/choices/")) : focus;
    const spot = layout[place];
    if (spot === undefined || host.current === null || asked === 0) return;
    const { clientWidth, clientHeight } = host.current;
    const { x, y, zoom } = flow.getViewport();
    const [left, top] = [spot.x * zoom + x, spot.y * zoom + y];
    const seen = left >= 0 && top >= 0 && left <= clientWidth - 120 * zoom && top <= clientHeight - 80 * zoom;
    if (!seen) void flow.setCenter(spot.x + 112, spot.y + 80, { zoom: Math.max(zoom, 0.6) });
  }, [asked, focus]);
}
