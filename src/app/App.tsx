import { Suspense } from "react";
import { Route, Switch } from "wouter";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { exportEverything } from "./exportEverything.ts";
import { screens } from "./routes/screens.ts";

const { Library, Briefing, Play, Debrief, Progress, Data, Studio, Workshop, Room, Offline, Assignment, NotFound } =
  screens;

export function App() {
  return (
    <ErrorBoundary onExport={exportEverything}>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/" component={Library} />
          <Route path="/case/:id" component={Briefing} />
          <Route path="/play/:attemptId" component={Play} />
          <Route path="/attempt/:attemptId" component={Debrief} />
          <Route path="/progress" component={Progress} />
          <Route path="/data" component={Data} />
          <Route path="/studio/:draftId?" component={Studio} />
          <Route path="/workshop/:id?" component={Workshop} />
          <Route path="/room/:code/:what?" component={Room} />
          <Route path="/offline/:id/:what?" component={Offline} />
          <Route path="/assignment/:code/:what?" component={Assignment} />
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
