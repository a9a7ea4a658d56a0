"use strict";
// The shipped questions as tabs of YASGUI; nothing is asked of any other server.
(async () => {
  const questions = await (await fetch("/questions.json")).json();
  const root = document.getElementById("yasgui");
  root.textContent = "";
  const endpoint = new URL("/sparql", location.href).href;
  Yasgui.Yasqe.defaults.autocompleters = ["variables"];
  Yasgui.Yasqe.defaults.createShareableLink = null;
  const yasgui = new Yasgui(root, {
    persistenceId: null,
    autofocus: true,
    copyEndpointOnNewTab: true,
    endpointInfo: undefined,
    requestConfig: { endpoint, method: "POST" },
    populateFromUrl: false,
  });
  const first = Object.values(yasgui._tabs)[0];
  for (const question of questions) {
    const standard = Yasgui.Tab.getDefaults();
    yasgui.addTab(false, {
      ...standard,
      name: question.name,
      yasqe: { ...standard.yasqe, value: question.sparql },
      requestConfig: { ...standard.requestConfig, endpoint, method: "POST" },
    });
  }
  if (first && questions.length) {
    first.close();
  }
  const asked = decodeURIComponent(location.hash.slice(1));
  const ids = Object.keys(yasgui._tabs);
  const at = Math.max(0, questions.findIndex((question) => question.name === asked));
  if (ids[at]) yasgui.selectTabId(ids[at]);
  root.dataset.ready = String(questions.length);
  window.yasgui = yasgui;
})();
