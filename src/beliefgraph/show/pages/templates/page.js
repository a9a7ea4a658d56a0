"use strict";
(function () {
  var byId = function (id) { return document.getElementById(id); };
  var all = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); };

  function drawWires() {
    var map = byId("map");
    if (!map) { return; }
    var svg = map.querySelector("svg");
    var frame = map.getBoundingClientRect();
    svg.textContent = "";
    svg.setAttribute("viewBox", "0 0 " + frame.width + " " + frame.height);
    all(".wire-list li").forEach(function (wire) {
      var start = byId(wire.getAttribute("data-start")), end = byId(wire.getAttribute("data-end"));
      if (!start || !end) { return; }
      var a = start.getBoundingClientRect(), b = end.getBoundingClientRect();
      var path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("d", curve(a, b, frame));
      path.setAttribute("class", wire.getAttribute("data-way"));
      svg.appendChild(path);
    });
    svg.setAttribute("data-drawn", String(svg.childNodes.length));
  }

  function curve(a, b, frame) {
    var y1 = a.top + a.height / 2 - frame.top, y2 = b.top + b.height / 2 - frame.top;
    var x1, x2, half;
    if (a.right <= b.left) { x1 = a.right - frame.left; x2 = b.left - frame.left; }
    else if (a.left >= b.right) { x1 = a.left - frame.left; x2 = b.right - frame.left; }
    else {
      x1 = a.left + a.width / 2 - frame.left;
      return "M" + x1 + " " + (a.top - frame.top) + "V" + (b.bottom - frame.top);
    }
    half = (x1 + x2) / 2;
    return "M" + x1 + " " + y1 + "C" + half + " " + y1 + " " + half + " " + y2 + " " + x2 + " " + y2;
  }

  function prepareSearch() {
    var search = byId("search"), owner = byId("owner"), shown = byId("shown");
    if (!search) { return; }
    var entries = all(".card, .rows tbody tr").map(function (entry) {
      return { entry: entry, text: entry.textContent.toLowerCase(), owner: entry.getAttribute("data-owner") };
    });
    function apply() {
      var words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      var who = owner ? owner.value : "", count = 0;
      entries.forEach(function (one) {
        var fits = words.every(function (word) { return one.text.indexOf(word) >= 0; }) && (!who || one.owner === who);
        one.entry.hidden = !fits;
        if (fits) { count += 1; }
      });
      shown.textContent = words.length || who ? count + " of " + entries.length + " shown" : "";
    }
    search.addEventListener("input", apply);
    if (owner) { owner.addEventListener("change", apply); }
    document.addEventListener("keydown", function (event) {
      var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
      if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); search.focus(); }
      if (event.key === "Escape" && document.activeElement === search) { search.value = ""; apply(); search.blur(); }
    });
    all(".tools").forEach(function (tools) { tools.hidden = false; });
  }

  function openTarget() {
    var target = byId(decodeURIComponent(location.hash.slice(1)));
    for (var one = target; one; one = one.parentElement) { if (one.tagName === "DETAILS") { one.open = true; } }
  }

  prepareSearch();
  openTarget();
  drawWires();
  addEventListener("hashchange", openTarget);
  addEventListener("resize", drawWires);
  addEventListener("load", drawWires);
  document.documentElement.setAttribute("data-ready", "true");
})();
