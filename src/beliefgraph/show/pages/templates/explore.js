"use strict";
(function () {
  var byId = function (id) { return document.getElementById(id); };
  var data = JSON.parse(byId("data").textContent);
  var MOST = 60, MANY = 250;
  var panel = byId("panel"), drawing = byId("drawing");
  var kinds = { source: "source", claim: "claim", belief: "belief", position: "position", open: "open", centre: "centre" };

  function colour(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

  function lineColour(way) {
    return colour({ supports: "--for", contradicts: "--not", qualifies: "--but" }[way] || "--edge");
  }

  function dressed(node) {
    var kind = kinds[node.kind] || "note", centre = kind === "centre";
    var one = Object.assign({}, node);
    one.color = { background: colour(centre ? "--centre" : kind === "source" ? "--paper" : "--sheet"), border: colour(centre ? "--centre" : "--edge"),
      highlight: { background: colour(centre ? "--centre" : "--for-back"), border: colour("--focus") } };
    one.font = { color: colour(centre ? "--centre-ink" : "--ink"), size: centre ? 18 : 14, face: "system-ui, sans-serif", align: "left", multi: false };
    one.shapeProperties = { borderRadius: kind === "source" ? 0 : 7, borderDashes: kind === "open" ? [4, 4] : false };
    one.borderWidth = kind === "belief" || kind === "position" ? 2.5 : 1;
    one.margin = 9;
    return one;
  }

  function coloured(edge) {
    var line = lineColour(edge.way);
    return Object.assign({}, edge, { title: told(edge), color: { color: line, highlight: line, hover: line } });
  }

  function add(parent, name, text, className) {
    var one = document.createElement(name);
    one.textContent = text;
    if (className) { one.className = className; }
    parent.appendChild(one);
    return one;
  }

  function told(edge) {
    var card = byId(edge.id), words = card.querySelector(".way").textContent, quotation = card.querySelector("blockquote");
    return words + (quotation ? ": " + quotation.textContent.slice(0, 300) : "");
  }

  function showLine(edge, to) {
    if (edge.to !== to) { add(panel, "p", "on: " + data.things[edge.to].title, "small"); }
    var copy = byId(edge.id).cloneNode(true), list = add(panel, "ul", "", "cards");
    copy.removeAttribute("id");
    list.appendChild(copy);
  }

  function choose(id) {
    var thing = data.things[id];
    panel.textContent = "";
    add(panel, "p", thing.kind, "said");
    var head = add(panel, "h3", thing.title);
    if (thing.href) { head.textContent = ""; var link = add(head, "a", thing.title); link.setAttribute("href", thing.href); }
    if (thing.name) { add(panel, "p", thing.name, "place"); }
    var near = data.edges.filter(function (edge) { return edge.from === id || edge.to === id; });
    near.slice(0, MOST).forEach(function (edge) { showLine(edge, id); });
    if (near.length > MOST) { add(panel, "p", "and " + (near.length - MOST) + " more, in the list below", "dim"); }
    mark(id);
  }

  function mark(id) {
    Array.prototype.forEach.call(document.querySelectorAll("[data-thing]"), function (button) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-thing") === id));
    });
  }

  function chooseLine(id) { panel.textContent = ""; data.edges.forEach(function (edge) { if (edge.id === id) { showLine(edge, ""); } }); mark(""); }

  var nodes = new vis.DataSet(data.nodes.map(dressed)), edges = new vis.DataSet(data.edges.map(coloured));
  var network = new vis.Network(drawing, { nodes: nodes, edges: edges }, {
    physics: false, layout: { improvedLayout: false }, autoResize: true,
    nodes: { shape: "box", widthConstraint: { maximum: 250 } },
    edges: { smooth: false, physics: false, width: 2, arrows: { to: { enabled: true, scaleFactor: 0.7 } }, selectionWidth: 2 },
    interaction: { hover: data.edges.length < MANY, hideEdgesOnDrag: data.edges.length > MANY, hideEdgesOnZoom: data.edges.length > MANY, tooltipDelay: 250, keyboard: { enabled: false }, selectConnectedEdges: true, zoomSpeed: 0.6 }
  });
  var lowest = 0.12, highest = 3;
  network.on("zoom", function (event) {
    if (event.scale < lowest) { network.moveTo({ scale: lowest }); } else if (event.scale > highest) { network.moveTo({ scale: highest }); }
  });
  network.on("click", function (event) {
    if (event.nodes.length) { choose(event.nodes[0]); } else if (event.edges.length) { chooseLine(event.edges[0]); }
  });
  document.addEventListener("click", function (event) {
    var button = event.target.closest ? event.target.closest("[data-thing]") : null;
    if (!button) { return; }
    var id = button.getAttribute("data-thing");
    network.selectNodes([id]);
    network.focus(id, { scale: Math.max(network.getScale(), 0.7) });
    choose(id);
  });
  byId("fit").addEventListener("click", function () { network.fit(); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", function () {
    nodes.update(data.nodes.map(dressed)); edges.update(data.edges.map(coloured));
  });
  document.documentElement.classList.add("explore-wide");
  var around = [data.centre];
  data.edges.forEach(function (edge) { if (edge.to === data.centre) { around.push(edge.from); } else if (edge.from === data.centre) { around.push(edge.to); } });
  network.redraw();
  network.fit({ nodes: around });
  choose(data.centre);
  network.selectNodes([data.centre]);
  window.drawnThings = function () { return network.getPositions(); };
  window.toPage = function (point) { return network.canvasToDOM(point); };
  document.documentElement.setAttribute("data-ready", "true");
})();
