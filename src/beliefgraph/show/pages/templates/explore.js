"use strict";
(function () {
  var byId = function (id) { return document.getElementById(id); };
  var list = function (found) { return Array.prototype.slice.call(found); };
  var data = JSON.parse(byId("data").textContent);
  var MOST = 60, MANY = 250, LARGEST = 1.1, WIDTH = 26, LINES_OF_LABEL = 4;
  var WIDE = /[^\u0000-\u058f\u2000-\u206f]/;  // labels are broken where Latin letters fill a box
  var DASHES = { contradicts: [9, 6], qualifies: [2, 5], extends: [14, 4, 2, 4], mentions: [1, 8] };
  var LINES = { supports: "--for", contradicts: "--not", qualifies: "--but" };
  var panel = byId("panel"), drawing = byId("drawing"), vis = null, network = null, nodes = null, edges = null;
  var lines = list(document.querySelectorAll(".drawn li li")).map(read);

  function colour(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

  function thingOf(number) { return byId("t" + number); }

  function titleOf(number) { return thingOf(number).querySelector("button").textContent; }

  function read(row) {
    var way = row.className, turn = Number(row.getAttribute("data-turn") || 0);
    var line = { id: row.id, from: Number(row.querySelector("a").getAttribute("href").slice(2)), to: Number(row.closest("[id^=t]").id.slice(1)), way: way };
    if (DASHES[way]) { line.dashes = DASHES[way]; }
    if (turn) { line.smooth = { enabled: true, type: turn % 2 ? "curvedCW" : "curvedCCW", roundness: 0.12 * Math.floor((turn + 1) / 2) }; }
    return line;
  }

  function look() {
    var names = ["--centre", "--centre-ink", "--paper", "--sheet", "--edge", "--ink", "--focus", "--for-back", "--for", "--not", "--but"], found = {};
    names.forEach(function (name) { found[name] = colour(name); });
    return found;
  }

  // A title as the label of a box: cut, in lines of so many letters.
  function wrapped(title, wide, most) {
    var found = [], rest = title;
    while (rest && found.length < most) {
      var cut = rest.length <= wide ? rest.length : rest.lastIndexOf(" ", wide);
      if (cut < 1) { cut = /[\ud800-\udbff]/.test(rest.charAt(wide - 1)) ? wide + 1 : wide; }
      found.push(rest.slice(0, cut));
      rest = rest.slice(cut).trim();
    }
    if (rest) { found.push(found.pop().replace(/[ ,;:.]*(.{0,2})$/, "…")); }
    return found.join("\n") || "?";
  }

  function dressed(box, number, look) {
    var kind = box[2], centre = kind === "centre", title = titleOf(number);
    var found = {
      id: number, x: box[0], y: box[1], label: centre ? wrapped(title, 20, 5) : wrapped(title, WIDTH, LINES_OF_LABEL),
      title: thingOf(number).querySelector(".said").firstChild.textContent + ": " + title,
      color: { background: look[centre ? "--centre" : kind === "source" ? "--paper" : "--sheet"], border: look[centre ? "--centre" : "--edge"],
        highlight: { background: look[centre ? "--centre" : "--for-back"], border: look["--focus"] } },
      font: { color: look[centre ? "--centre-ink" : "--ink"], size: centre ? 18 : 14 },
      shapeProperties: { borderRadius: kind === "source" ? 0 : 7, borderDashes: kind === "open" ? [4, 4] : false },
      borderWidth: kind === "belief" || kind === "position" ? 2.5 : 1
    };
    if (WIDE.test(found.label)) { found.widthConstraint = { maximum: 250 }; }
    return found;
  }

  function coloured(line, look) {
    return Object.assign({ title: told(line), color: look[LINES[line.way] || "--edge"] }, line);
  }

  function told(line) {
    var row = byId(line.id), quotation = row.querySelector("q");
    return row.querySelector("b").textContent + (quotation ? ": " + quotation.textContent.slice(0, 300) : "");
  }

  function add(parent, name, text, className) {
    var one = document.createElement(name);
    one.textContent = text;
    if (className) { one.className = className; }
    parent.appendChild(one);
    return one;
  }

  function showLine(line, chosen) {
    if (line.to !== chosen) { add(panel, "p", "on: " + titleOf(line.to), "small"); }
    var copy = byId(line.id).cloneNode(true), link = add(copy, "a", "#", "hash");
    copy.removeAttribute("id");
    copy.classList.add("card");
    link.setAttribute("href", "#" + line.id);
    link.setAttribute("aria-label", "Link to this line");
    add(panel, "ul", "", "cards").appendChild(copy);
  }

  function choose(number) {
    var thing = thingOf(number), said = thing.querySelector(".said"), page = said.querySelector("a"), name = said.querySelector(".place");
    panel.textContent = "";
    add(panel, "p", said.firstChild.textContent, "said");
    var head = add(panel, "h3", page ? "" : titleOf(number));
    if (page) { add(head, "a", titleOf(number)).setAttribute("href", page.getAttribute("href")); }
    if (name) { add(panel, "p", name.textContent, "place"); }
    var near = lines.filter(function (line) { return line.from === number || line.to === number; });
    near.slice(0, MOST).forEach(function (line) { showLine(line, number); });
    if (near.length > MOST) { add(panel, "p", "and " + (near.length - MOST) + " more, in the list below", "dim"); }
    mark(number);
  }

  function mark(number) {
    list(document.querySelectorAll("[data-thing]")).forEach(function (button) {
      button.setAttribute("aria-pressed", String(Number(button.getAttribute("data-thing")) === number));
    });
  }

  function chooseLine(id) {
    panel.textContent = "";
    lines.forEach(function (line) { if (line.id === id) { showLine(line, -1); } });
    mark(-1);
  }

  function go(number) {
    network.selectNodes([number]);
    network.focus(number, { scale: Math.max(network.getScale(), 0.7) });
    choose(number);
  }

  function fit() {
    var box = data.edges, wide = box[2] - box[0], high = box[3] - box[1];
    network.moveTo({
      position: { x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2 },
      scale: Math.min(drawing.clientWidth / wide, drawing.clientHeight / high, LARGEST)
    });
  }

  function withLibrary(run) {
    var packed = byId("packed");
    if (!packed) { run(); return; }
    window.unpacked(packed).then(function (text) {  // the policy names it by its hash
      var script = document.createElement("script");
      script.textContent = text;
      document.body.appendChild(script);
      run();
    });
  }

  function draw() {
    var now = look();
    vis = window.vis;
    nodes = new vis.DataSet(data.boxes.map(function (one, number) { return dressed(one, number, now); }));
    edges = new vis.DataSet(lines.map(function (one) { return coloured(one, now); }));
    network = new vis.Network(drawing, { nodes: nodes, edges: edges }, {
      physics: false, layout: { improvedLayout: false }, autoResize: true,
      nodes: { shape: "box", margin: 9, font: { face: "system-ui, sans-serif", align: "left", multi: false } },
      edges: { smooth: false, physics: false, width: 2, arrows: { to: { enabled: true, scaleFactor: 0.7 } }, selectionWidth: 2 },
      interaction: { hover: lines.length < MANY, hideEdgesOnDrag: lines.length > MANY, hideEdgesOnZoom: lines.length > MANY, tooltipDelay: 250, keyboard: { enabled: false }, selectConnectedEdges: true, zoomSpeed: 0.6 }
    });
    fit();
    listen();
    choose(data.centre);
    network.selectNodes([data.centre]);
    window.drawnThings = function () { return network.getPositions(); };
    window.toPage = function (point) { return network.canvasToDOM(point); };
    network.once("afterDrawing", function () { document.documentElement.setAttribute("data-ready", "true"); });
  }

  function listen() {
    var lowest = Math.min(0.12, network.getScale()), highest = 3;
    network.on("zoom", function (event) {
      if (event.scale < lowest) { network.moveTo({ scale: lowest }); } else if (event.scale > highest) { network.moveTo({ scale: highest }); }
    });
    network.on("click", function (event) {
      if (event.nodes.length) { choose(event.nodes[0]); } else if (event.edges.length) { chooseLine(event.edges[0]); }
    });
    document.addEventListener("click", function (event) {
      var near = event.target.closest ? event.target.closest("[data-thing], a[href^='#t']") : null;
      if (!near) { return; }
      go(Number(near.getAttribute("data-thing") || near.getAttribute("href").slice(2)));
      if (near.tagName === "A") { event.preventDefault(); }
    });
    byId("fit").addEventListener("click", fit);
    byId("near").addEventListener("click", function () {
      var around = [data.centre];
      lines.forEach(function (line) { if (line.to === data.centre) { around.push(line.from); } else if (line.from === data.centre) { around.push(line.to); } });
      network.fit({ nodes: around });
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", dressAgain);
  }

  function dressAgain() {
    var now = look();
    nodes.update(data.boxes.map(function (one, number) { return dressed(one, number, now); }));
    edges.update(lines.map(function (one) { return coloured(one, now); }));
  }

  document.documentElement.classList.add("explore-wide");
  withLibrary(draw);
})();
