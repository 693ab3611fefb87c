// The least that React can do for the same two clicks: what our page is measured against.
import { useState } from "react";
import { createRoot } from "react-dom/client";

const WAY = ["/", "/case/bare", "/play/bare"];

function Page() {
  const [step, setStep] = useState(Math.max(0, WAY.indexOf(location.pathname)));
  const next = () => {
    history.pushState(null, "", WAY[step + 1]);
    setStep(step + 1);
  };
  return (
    <main>
      {step < 2 ? (
        <button type="button" className="primary" onClick={next}>
          Next
        </button>
      ) : (
        <label>
          <input type="radio" name="choice" /> A choice
        </label>
      )}
    </main>
  );
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<Page />);
