"use strict";
(function () {
  var byId = function (id) { return document.getElementById(id); };
  var canvas = byId("canvas"), pen = canvas.getContext("2d"), root = document.documentElement;
  var WAYS = ["supports", "contradicts", "qualifies"], MARKS = ["▲", "▼", "◆"];
  var WORDS = ["supports", "contradicts", "qualifies"], PASSIVE = ["supported by", "contradicted by", "qualified by"];
  var DASHES = [[], [7, 5], [2, 4]], KINDS = ["belief", "position", "conviction", "claim", "source", "entity", "note"];
  var data = null, about = [], ordered = [], members = [], joins = [], moving = false, rest = 0, middle = null, zoom = 1, shift = { x: 0, y: 0 }, chosen = -1, waiting = false, ink = {}, names = window.mapNames(pen), view = null, kept = null, copy = document.createElement("canvas");
  var NAMES = 36, THINGS_FROM = 6, TITLES_FROM = 42, LINES_FROM = 10, MOST_LINES = 3000;

  function dataText() {
    var plain = byId("data");
    return plain ? Promise.resolve(plain.textContent) : window.unpacked(byId("packed"));
  }

  function readColours() {
    var style = getComputedStyle(root);
    ["paper", "sheet", "ink", "dim", "rule", "edge", "for", "not", "but", "focus"].forEach(function (name) {
      ink[name] = style.getPropertyValue("--" + name).trim();
    });
    ink.ways = [ink.for, ink.not, ink.but];
  }

  function resize() {
    var box = canvas.parentElement.getBoundingClientRect(), ratio = devicePixelRatio || 1;
    canvas.width = Math.round(box.width * ratio);
    canvas.height = Math.round(box.height * ratio);
    middle = { x: box.width / 2, y: box.height / 2, ratio: ratio };
    kept = null;
    draw();
  }

  function toPage(x, y) { return { x: x * zoom + shift.x + middle.x, y: y * zoom + shift.y + middle.y }; }
  function toMap(x, y) { return { x: (x - middle.x - shift.x) / zoom, y: (y - middle.y - shift.y) / zoom }; }

  function showAll() {
    var left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
    data.discs.forEach(function (disc) {
      left = Math.min(left, disc[2] - disc[4]); right = Math.max(right, disc[2] + disc[4]);
      top = Math.min(top, disc[3] - disc[4]); bottom = Math.max(bottom, disc[3] + disc[4]);
    });
    var wide = 2 * middle.x - 24, high = 2 * middle.y - 2 * NAMES;  // names stand above their discs
    var nearness = Math.min(wide / (right - left), high / (bottom - top));
    look((left + right) / 2, (top + bottom) / 2 - NAMES / 2 / nearness, nearness);
  }

  function look(x, y, nearness) {
    zoom = Math.max(0.002, Math.min(20, nearness));
    shift = { x: -x * zoom, y: -y * zoom };
    draw();
  }

  function draw() {
    if (waiting || !data || !middle) { return; }
    waiting = true;
    requestAnimationFrame(function () { waiting = false; paint(); });
  }

  function isSeen(at, radius) {
    return at.x + radius > view.left && at.y + radius > view.top && at.x - radius < view.right && at.y - radius < view.bottom;
  }

  function paint() {
    var wide = 2 * middle.x, high = 2 * middle.y;
    pen.setTransform(middle.ratio, 0, 0, middle.ratio, 0, 0);
    if (!slide(wide, high)) { paintPart(0, 0, wide, high); }
    if (!moving) { kept = { zoom: zoom, x: shift.x, y: shift.y, isCopied: false }; }
    root.setAttribute("data-painted", String(Number(root.getAttribute("data-painted") || 0) + 1));
  }

  function paintPart(x, y, wide, high) {
    view = { left: x, top: y, right: x + wide, bottom: y + high };
    pen.save();
    pen.beginPath(); pen.rect(x, y, wide, high); pen.clip();
    pen.fillStyle = ink.sheet; pen.fillRect(x, y, wide, high);
    paintJoins();
    var open = paintDiscs();
    paintLines(open);
    paintThings(open);
    paintChosen();
    pen.restore();
  }

  // While the picture only moves, what was in view at rest is copied, and what comes into view painted.
  function slide(wide, high) {
    if (!moving || !kept || kept.zoom !== zoom) { return false; }
    var dx = Math.round((shift.x - kept.x) * middle.ratio) / middle.ratio, dy = Math.round((shift.y - kept.y) * middle.ratio) / middle.ratio;
    if (!kept.isCopied) { keep(); }
    if (Math.abs(dx) >= wide || Math.abs(dy) >= high) { return false; }
    if (dx) { paintPart(dx > 0 ? 0 : wide + dx, 0, Math.abs(dx), high); }
    if (dy) { paintPart(0, dy > 0 ? 0 : high + dy, wide, Math.abs(dy)); }
    pen.drawImage(copy, dx, dy, canvas.width / middle.ratio, canvas.height / middle.ratio);
    return true;
  }

  function keep() {
    if (copy.width !== canvas.width || copy.height !== canvas.height) { copy.width = canvas.width; copy.height = canvas.height; }
    copy.getContext("2d").drawImage(canvas, 0, 0);
    kept.isCopied = true;
  }

  function paintJoins() {
    var left = moving ? 200 : Infinity;
    joins.forEach(function (bundle) {
      left -= bundle.pairs.length;
      if (left < 0) { return; }
      pen.strokeStyle = ink.ways[bundle.way]; pen.lineWidth = bundle.width;
      pen.setLineDash(moving ? [] : DASHES[bundle.way]);
      pen.beginPath();
      bundle.pairs.forEach(function (pair) { trace(toPage(pair[0], pair[1]), toPage(pair[2], pair[3]), 4 * (bundle.way - 1)); });
      pen.stroke();
    });
    pen.setLineDash([]);
  }

  function bundled() {
    var around = data.discs.filter(function (disc) { return disc[0] === -1; }), bundles = {};
    data.joins.forEach(function (join) {
      var a = around[join[0]], b = around[join[1]];
      for (var way = 0; way < 3; way += 1) {
        if (!join[2 + way]) { continue; }
        var width = Math.min(6, Math.ceil(Math.log2(1 + join[2 + way]) / 1.5)), key = way + " " + width;
        bundles[key] = bundles[key] || { way: way, width: width, pairs: [] };
        bundles[key].pairs.push([a[2], a[3], b[2], b[3]]);
      }
    });
    return Object.keys(bundles).map(function (key) { return bundles[key]; }).sort(function (a, b) { return b.width - a.width || a.way - b.way; });
  }

  // The part of a line that is in view: dashes of what is far outside would cost as much.
  function trace(from, to, aside) {
    var wide = to.x - from.x, high = to.y - from.y, length = Math.hypot(wide, high) || 1;
    var x = from.x - aside * high / length, y = from.y + aside * wide / length, start = 0, end = 1;
    [[wide, view.left - x, view.right - x], [high, view.top - y, view.bottom - y]].forEach(function (one) {
      if (!one[0]) { if (one[1] > 0 || one[2] < 0) { end = -1; } return; }
      start = Math.max(start, Math.min(one[1] / one[0], one[2] / one[0]));
      end = Math.min(end, Math.max(one[1] / one[0], one[2] / one[0]));
    });
    if (start < end) { pen.moveTo(x + start * wide, y + start * high); pen.lineTo(x + end * wide, y + end * high); }
  }

  function stroke(from, to, way, width, aside) {
    pen.strokeStyle = ink.ways[way]; pen.lineWidth = width; pen.setLineDash(moving ? [] : DASHES[way]);
    pen.beginPath(); trace(from, to, aside); pen.stroke(); pen.setLineDash([]);
  }

  function paintDiscs() {
    var open = {}, titles = [];
    names.begin(view, ink, moving);
    ordered.forEach(function (number) {
      var disc = data.discs[number], at = toPage(disc[2], disc[3]), radius = disc[4] * zoom, isOuter = disc[0] === -1;
      if (!isSeen(at, radius) || (!isOuter && radius < 5)) { return; }
      pen.beginPath(); pen.arc(at.x, at.y, radius, 0, 2 * Math.PI);
      pen.fillStyle = isOuter ? ink.paper : ink.sheet; pen.fill();
      pen.strokeStyle = isOuter ? ink.edge : ink.rule; pen.lineWidth = isOuter ? 1.5 : 1; pen.stroke();
      if (!isOuter && radius / Math.sqrt(disc[5] || 1) > THINGS_FROM) { open[number] = true; }
      if (disc[6]) { pen.globalAlpha = Math.min(0.5, disc[6] / 100); pen.fillStyle = ink.not; pen.fill(); pen.globalAlpha = 1; }
      if (isOuter) { names.stands(at, radius); }
      if (radius > (isOuter ? 5 : 14)) { titles.push([disc, at, radius, isOuter, open[number]]); }
    });
    titles.sort(function (a, b) { return b[3] - a[3] || b[2] - a[2]; });
    titles.forEach(function (one) {
      if (one[3]) { names.outer(one[0], one[1], one[2]); } else if (!moving) { names.inner(one[0], one[1], one[2], one[4]); }
    });
    return open;
  }

  function paintLines(open) {
    if (zoom * 10 < LINES_FROM) { return; }
    var left = moving ? MOST_LINES / 4 : MOST_LINES;
    for (var i = 0; i < data.lines.length && left > 0; i += 1) {
      var line = data.lines[i], a = data.things[line[0]], b = data.things[line[1]];
      if (!open[a[3]] || !open[b[3]]) { continue; }
      var from = toPage(a[0], a[1]), to = toPage(b[0], b[1]);
      if (!isSeen(from, 0) && !isSeen(to, 0)) { continue; }
      left -= 1; pen.globalAlpha = 0.45; stroke(from, to, line[2], 1, 0); pen.globalAlpha = 1;
    }
  }

  function paintThings(open) {
    var apart = zoom * 10, size = Math.max(1.5, Math.min(7, apart / 3.2)), shown = [];
    Object.keys(open).forEach(function (group) { members[group].forEach(paintThing); });
    function paintThing(number) {
      var thing = data.things[number], at = toPage(thing[0], thing[1]);
      if (!isSeen(at, apart)) { return; }
      shape(thing[2], at, size);
      if (apart > TITLES_FROM) { shown.push([thing, at]); }
    }
    pen.textAlign = "center"; pen.font = "11px system-ui, sans-serif"; pen.fillStyle = ink.ink;
    shown.slice(0, 400).forEach(function (one) { pen.fillText(names.short(one[0][4], apart * 1.35), one[1].x, one[1].y + size + 12); });
  }

  function shape(kind, at, size) {
    pen.beginPath();
    if (kind <= 2) { pen.moveTo(at.x, at.y - size * 1.5); pen.lineTo(at.x + size * 1.5, at.y); pen.lineTo(at.x, at.y + size * 1.5); pen.lineTo(at.x - size * 1.5, at.y); pen.closePath(); }
    else if (kind === 3) { pen.rect(at.x - size * 0.9, at.y - size * 0.9, size * 1.8, size * 1.8); }
    else { pen.arc(at.x, at.y, size, 0, 2 * Math.PI); }
    pen.fillStyle = kind <= 2 ? ink.ink : kind === 3 ? ink.edge : ink.sheet;
    pen.fill(); pen.strokeStyle = ink.dim; pen.lineWidth = 1.2; pen.stroke();
  }

  function paintChosen() {
    if (chosen < 0) { return; }
    var one = data.things[chosen], at = toPage(one[0], one[1]);
    about[chosen].forEach(function (number) {
      var line = data.lines[number], a = data.things[line[0]], b = data.things[line[1]];
      stroke(toPage(a[0], a[1]), toPage(b[0], b[1]), line[2], 2.5, 0);
    });
    pen.beginPath(); pen.arc(at.x, at.y, Math.max(8, zoom * 5), 0, 2 * Math.PI);
    pen.strokeStyle = ink.focus; pen.lineWidth = 3; pen.stroke();
  }

  function element(tag, text, kind) {
    var made = document.createElement(tag);
    if (text) { made.textContent = text; }
    if (kind) { made.className = kind; }
    return made;
  }

  function choose(number, moves) {
    chosen = number; kept = null;
    if (data.things[number][5]) { history.replaceState(null, "", "#" + data.things[number][5]); }
    var panel = byId("panel"), one = data.things[number];
    panel.textContent = "";
    panel.appendChild(element("p", KINDS[one[2]], "dim"));
    panel.appendChild(titled("h3", one));
    [[1, PASSIVE], [0, WORDS]].forEach(function (side) {
      for (var way = 0; way < 3; way += 1) { listOf(panel, number, side[0], side[1], way); }
    });
    if (panel.childNodes.length === 2) { panel.appendChild(element("p", "Nothing bears on it, and it bears on nothing.", "dim")); }
    if (moves) { look(one[0], one[1], Math.max(zoom, 5)); } else { draw(); }
  }

  function showHash() {
    var wanted = decodeURIComponent(location.hash.slice(1)), found = wanted ? data.things.findIndex(function (thing) { return thing[5] === wanted; }) : -1;
    if (found >= 0) { choose(found, true); } else { showGroups(); }
  }

  function showGroups() {
    var panel = byId("panel"), list = element("ul", "", "plain");
    panel.textContent = "";
    panel.appendChild(element("p", "Nothing is chosen yet. Go to a group:", "dim"));
    data.discs.forEach(function (disc) {
      if (disc[0] !== -1) { return; }
      var item = element("li"), button = element("button", disc[1]);
      button.type = "button";
      button.addEventListener("click", function () { near(disc); canvas.focus(); });
      item.appendChild(button);
      item.appendChild(element("span", " " + disc[5] + (disc[6] ? ", " + disc[6] + " % contradict" : "") + (disc[7] ? ": " + disc[7] : ""), "dim small"));
      list.appendChild(item);
    });
    panel.appendChild(list);
  }

  function near(disc) { look(disc[2], disc[3], 0.9 * Math.min(middle.x, middle.y) / disc[4]); }

  function fill(item, from) {
    var group = members[Number(item.getAttribute("data-group"))], list = element("ul", "", "plain inner"), end = Math.min(from + 500, group.length);
    group.slice(from, end).forEach(function (number) { list.appendChild(titled("li", data.things[number])); });
    item.appendChild(list);
    if (end === group.length) { return; }
    var more = element("button", "Show " + Math.min(500, group.length - end) + " of the other " + (group.length - end));
    more.type = "button";
    more.addEventListener("click", function () { more.remove(); fill(item, end); });
    item.appendChild(more);
  }

  function fillWhenOpened() {
    Array.prototype.forEach.call(document.querySelectorAll("details"), function (details) {
      details.addEventListener("toggle", function () {
        if (!details.open || details.hasAttribute("data-filled")) { return; }
        details.setAttribute("data-filled", "");
        Array.prototype.forEach.call(details.querySelectorAll("li[data-group]"), function (item) { fill(item, 0); });
      });
    });
  }

  function titled(tag, thing) {
    var made = element(tag), link = element(thing[5] ? "a" : "span", thing[4]);
    if (thing[5]) { link.setAttribute("href", thing[5]); }
    made.appendChild(link);
    return made;
  }

  function listOf(panel, number, end, words, way) {
    var found = about[number].filter(function (line) { return data.lines[line][end] === number && data.lines[line][2] === way; });
    if (!found.length) { return; }
    panel.appendChild(element("p", MARKS[way] + " " + words[way] + " (" + found.length + ")", "way " + WAYS[way]));
    var list = element("ul", "", "plain small");
    found.forEach(function (line) { list.appendChild(titled("li", data.things[data.lines[line][1 - end]])); });
    panel.appendChild(list);
  }

  function pick(x, y) {
    var at = toMap(x, y), best = -1, reach = Math.max(10 / zoom, 5);
    if (zoom * 10 > THINGS_FROM) {
      data.things.forEach(function (thing, number) {
        var away = Math.hypot(thing[0] - at.x, thing[1] - at.y);
        if (away < reach) { reach = away; best = number; }
      });
    }
    if (best >= 0) { choose(best, false); return; }
    var disc = null;
    data.discs.forEach(function (one) {
      if (Math.hypot(one[2] - at.x, one[3] - at.y) <= one[4] && (!disc || one[4] < disc[4])) { disc = one; }
    });
    if (disc) { near(disc); }
  }

  function find() {
    var words = byId("find").value.toLowerCase().split(/\s+/).filter(Boolean), hits = byId("hits"), found = [];
    hits.textContent = "";
    if (words.length) {
      data.things.forEach(function (thing, number) {
        var title = thing[4].toLowerCase();
        if (words.every(function (word) { return title.indexOf(word) >= 0; })) { found.push(number); }
      });
    }
    byId("shown").textContent = words.length ? found.length + " of " + data.things.length + " found" : "";
    found.slice(0, 12).forEach(function (number) {
      var item = element("li"), button = element("button", data.things[number][4]);
      button.type = "button";
      button.addEventListener("click", function () { choose(number, true); canvas.focus(); });
      item.appendChild(button); hits.appendChild(item);
    });
    return found;
  }

  function goOn() {
    moving = true;
    clearTimeout(rest);
    rest = setTimeout(function () { moving = false; draw(); }, 150);
    draw();
  }

  function closer(factor, x, y) {
    var at = toMap(x, y);
    zoom = Math.max(0.002, Math.min(20, zoom * factor));
    shift = { x: x - middle.x - at.x * zoom, y: y - middle.y - at.y * zoom };
    goOn();
  }

  function listen() {
    var held = null, moved = 0;
    canvas.addEventListener("pointerdown", function (event) { held = { x: event.offsetX, y: event.offsetY }; moved = 0; canvas.setPointerCapture(event.pointerId); });
    canvas.addEventListener("pointermove", function (event) {
      if (!held) { return; }
      var dx = event.offsetX - held.x, dy = event.offsetY - held.y;
      moved += Math.abs(dx) + Math.abs(dy); shift.x += dx; shift.y += dy; held = { x: event.offsetX, y: event.offsetY }; goOn();
    });
    canvas.addEventListener("pointerup", function (event) { if (held && moved < 5) { pick(event.offsetX, event.offsetY); } held = null; });
    canvas.addEventListener("wheel", function (event) { event.preventDefault(); closer(Math.exp(-event.deltaY / 400), event.offsetX, event.offsetY); }, { passive: false });
    canvas.addEventListener("keydown", function (event) {
      var moves = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
      if (moves) { shift.x += moves[0]; shift.y += moves[1]; goOn(); event.preventDefault(); }
      if (event.key === "+" || event.key === "=") { closer(1.4, middle.x, middle.y); }
      if (event.key === "-") { closer(1 / 1.4, middle.x, middle.y); }
      if (event.key === "0") { showAll(); }
    });
    byId("find").addEventListener("input", find);
    byId("find").addEventListener("keydown", function (event) { var found = find(); if (event.key === "Enter" && found.length) { choose(found[0], true); } });
    byId("fit").addEventListener("click", showAll);
    byId("nearer").addEventListener("click", function () { closer(1.6, middle.x, middle.y); });
    byId("farther").addEventListener("click", function () { closer(1 / 1.6, middle.x, middle.y); });
    document.addEventListener("keydown", function (event) {
      if (event.key === "/" && !/^(INPUT|SELECT)$/.test(document.activeElement.tagName)) { event.preventDefault(); byId("find").focus(); }
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", function () { kept = null; readColours(); draw(); });
    addEventListener("hashchange", showHash);
    addEventListener("resize", resize);
  }

  dataText().then(function (text) {
    data = JSON.parse(text);
    about = data.things.map(function () { return []; });
    data.lines.forEach(function (line, number) { about[line[0]].push(number); about[line[1]].push(number); });
    data.discs.forEach(function (disc, number) { if (disc[0] === -1) { ordered.push(number); } });
    data.discs.forEach(function (disc, number) { if (disc[0] !== -1) { ordered.push(number); } });
    members = data.discs.map(function () { return []; });
    data.things.forEach(function (thing, number) { members[thing[3]].push(number); });
    joins = bundled();
    readColours(); resize(); showAll(); listen(); showHash(); fillWhenOpened();
    document.querySelectorAll(".tools").forEach(function (tools) { tools.hidden = false; });
    window.placeOf = function (number) { var one = data.things[number]; return toPage(one[0], one[1]); };
    window.writtenNames = names.written;
    root.setAttribute("data-ready", "true");
  });
})();
